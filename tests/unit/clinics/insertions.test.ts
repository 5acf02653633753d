import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { clinicData } from '../../../src/clinics/clinic-data.ts';
import { bloodThinnerDays, clinicOf, shownClinics } from '../../../src/clinics/clinic.ts';
import { endOfSection, insertionsFor } from '../../../src/clinics/insertions.ts';
import { htmlOf } from '../../../src/clinics/markup.ts';
import { cutAtPhones, dialled } from '../../../src/clinics/phone.ts';
import { clinicSchema } from '../../../src/schema/clinic.ts';
import { uiTexts } from '../../../src/i18n/index.ts';
import { withClinic } from '../../../src/integrations/clinic-boxes.ts';
import { languages } from '../../../src/site.config.ts';

const clinic = (more: object = {}) =>
  clinicOf(
    'northway',
    clinicSchema.parse({
      name: 'North & "Way"',
      country: 'US',
      timeZone: 'America/New_York',
      phone: '202-555-0143',
      setBy: 'the desk',
      updated: '2026-11-30',
      answers: { eating: 'Call us: 202-555-0144.', bloodThinners: { atLeast: '2 weeks' } },
      ...more,
    }),
  );
const data = clinicData(clinic(), uiTexts('en'), languages[0]);

test.each([
  ['202-555-0143', 'US', '+12025550143'],
  ['1 202 555 0143', 'US', '+12025550143'],
  ['020 7946 0143', 'UK', '+442079460143'],
  ['+44 20 7946 0143', 'UK', '+442079460143'],
  ['020 7946 0143 ext. 12', 'UK', '+442079460143;ext=12'],
  ['01 234 5678', 'EU', '012345678'],
])('dials %s in %s as %s', (phone, country, tel) => {
  expect(dialled(phone, country)).toBe(tel);
});

test('finds numbers in a text, and takes no date for one', () => {
  expect(cutAtPhones('Call 202-555-0144, by 2026-11-30.', 'US')).toEqual([
    { text: 'Call ' },
    { text: '202-555-0144', tel: '+12025550144' },
    { text: ', by 2026-11-30.' },
  ]);
});

test('samples are left out beside a clinic of one’s own', () => {
  const sample = clinic({ sample: true });
  const own = clinic();
  expect(shownClinics([sample])).toEqual([sample]);
  expect(shownClinics([sample, own])).toEqual([own]);
});

test('a ready sentence on blood thinners names whom to call, and by when', () => {
  expect(data.answers.bloodThinners).toBe(
    'Call us, 202-555-0143, at least 2 weeks before. Do not change anything until you have talked with us.',
  );
  expect(bloodThinnerDays(clinic())).toBe(14);
});

test('boxes stand at the end of their section, and names cannot write HTML', () => {
  const html =
    '<html><body><header class="head"></header><main><section class="part"><h2 id="medicines">M</h2>' +
    '<div class="part-text"><p>1</p><h3 id="blood-thinners">B</h3><p>2</p><h3 id="diabetes">D</h3><p>3</p></div></section>' +
    '<section class="part"><h2 id="eating">E</h2><div class="part-text"><p>4</p></div></section>' +
    '<div class="sos"><a class="go">All</a></div></main></body></html>';
  const root = parse(withClinic(html, '/getting-ready/', data));
  const texts = root
    .querySelectorAll('.part-text > *')
    .map((one) => one.classList.value[0] ?? one.textContent);
  expect(texts).toEqual(['1', 'B', '2', 'from', 'D', '3', 'from', '4', 'from']);
  expect(root.querySelector('.mine a')?.textContent).toBe('North & "Way"');
  expect(root.querySelector('.sos > .slot + .go')).not.toBeNull();
  expect(withClinic(html, '/getting-ready/', null)).toBe(html);
});

test('a section with nothing known says whom to ask, once', () => {
  const [box] = insertionsFor(data, '/eating-driving-and-coming-with-you/').filter(
    ({ selector }) => selector === '#extra-help',
  );
  expect(box && htmlOf(box.markup).match(/Ask the clinic/g)).toHaveLength(1);
});

test('a heading without text after it is the end of its own section', () => {
  const heading = parse('<div><h2 id="a">A</h2></div>').querySelector('h2');
  if (!heading) throw new Error('There is no heading.');
  const { element, position } = endOfSection(heading);
  expect(element === heading).toBe(true);
  expect(position).toBe('afterend');
});
