/** A copy that one clinic runs: its boxes and numbers have to find their places in every page that is built. */
import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { clinicData } from '../../src/clinics/clinic-data.ts';
import { ANSWER_SECTIONS, clinicOf } from '../../src/clinics/clinic.ts';
import { clinicSchema } from '../../src/schema/clinic.ts';
import { uiTexts } from '../../src/i18n/index.ts';
import { withClinic } from '../../src/integrations/clinic-boxes.ts';
import { languages } from '../../src/site.config.ts';
import { site } from '../support/site-under-test.ts';

const file = new URL('../../content/clinics/northway.yaml', import.meta.url);
const clinic = clinicOf('northway', clinicSchema.parse(parseYaml(readFileSync(file, 'utf8'))));
const data = clinicData({ ...clinic, sample: false }, uiTexts('en'), languages[0]);
const sections = [...new Set(Object.values(ANSWER_SECTIONS).flat())];
const addresses = [...new Set(sections.map((at) => `/${at.split('#')[0] ?? ''}/`))];

test.each(addresses)('%s has the boxes of its clinic, each in its section, without a script', (address) => {
  const page = site.pages.find((one) => one.address === address);
  const root = parse(withClinic(page?.html ?? '', address, data));
  const under = root.querySelectorAll('.from').map((box) => box.getAttribute('aria-labelledby') ?? '');
  const expected = sections.filter((at) => `/${at.split('#')[0] ?? ''}/` === address);
  expect(under.map((ids) => ids.split(' ')[1] ?? '').sort()).toEqual(
    expected.map((at) => at.split('#')[1] ?? '').sort(),
  );
  expect(root.querySelector('header.head + .mine')?.textContent).toContain('202-555-0143');
  // A second clinic cannot be kept beside the one that runs the copy.
  expect(root.querySelector('.keep')).toBeNull();
});

test('every card that says to call the clinic has its numbers, and the line under the header is on every page', () => {
  for (const { address, html } of site.pages) {
    if (address.startsWith('/c/') || !html.includes('<header class="head')) continue;
    const root = parse(withClinic(html, address, data));
    expect(root.querySelectorAll('.mine'), address).toHaveLength(1);
    const cards = root.querySelectorAll('.care.care-urgent, .care.care-call');
    for (const card of cards) expect(card.querySelector('.slot'), address).not.toBeNull();
  }
});
