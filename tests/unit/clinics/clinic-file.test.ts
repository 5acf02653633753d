import { expect, test } from 'vitest';
import { mistakeLine } from '../../../src/checks/mistake.ts';
import { checkChanged } from '../checks/content-folder.ts';

const GOOD = `name: Tea Clinic
country: Tealand
timeZone: Europe/London
phone: "020 7946 0143"
setBy: the tea desk
updated: 2026-11-22
answers:
  eating: Follow the times in your letter.
`;

const linesOf = (file: string) =>
  checkChanged({ 'clinics/tea.yaml': file }).mistakes.map((mistake) => mistakeLine(mistake));

const withAnswer = (answer: string) => linesOf(`${GOOD}  ${answer}\n`);

test('accepts a clinic, with and without answers', () => {
  expect(linesOf(GOOD)).toEqual([]);
  expect(linesOf(GOOD.replace(/answers:[\s\S]*/, ''))).toEqual([]);
});

test('names every mistake at once, with file, line and remedy', () => {
  const file = GOOD.replace('name: Tea Clinic\n', '')
    .replace('"020 7946 0143"', '12')
    .replace('Europe/London', 'London')
    .replace('eating:', 'eatin:');
  const lines = linesOf(`${file}  emergency: Call us first.\n  bring: ${'long '.repeat(40).trim()}\n`);
  expect(lines).toEqual([
    expect.stringMatching(/^content\/clinics\/tea\.yaml:1 {2}name is missing\./),
    expect.stringMatching(/:2 {2}timeZone is not a time zone\. .*America\/New_York/),
    expect.stringMatching(/:3 {2}phone is 12\. Expected a text\. Remedy: put it in quotation marks/),
    expect.stringMatching(/:7 {2}"eatin" is not a field here\. .* Remedy: write "eating"/),
    expect.stringMatching(/:8 {2}"emergency" is not a field here\. .* Remedy: take it out/),
    expect.stringMatching(
      /:9 {2}answers, bring has 199 characters, 127 too many\. Expected 72 characters or fewer/,
    ),
  ]);
});

test.each([
  ['wayHome: Stop your warfarin 5 days before.', 'tells patients to stop, start or change a medicine'],
  ['diabetes: You can skip your insulin that morning.', 'tells patients to stop, start or change a medicine'],
  [
    'diabetes: Last dose of warfarin on the Monday before.',
    'tells patients to stop, start or change a medicine',
  ],
  [
    'diabetes: Warfarin 5 days before, clopidogrel 7 days before.',
    'tells patients to stop, start or change a medicine',
  ],
  [
    'arrival: Ask us before you come and stop your warfarin.',
    'tells patients to stop, start or change a medicine',
  ],
  ['diabetes: Skip it that morning.', 'tells patients to stop, start or change a medicine'],
  ['diary: Your pain will go within a week.', 'promises relief'],
  ['diary: Do not go to the emergency room. Call us first.', 'would change the guide'],
  ['followUp: If your legs get weak, wait until the morning and call us.', 'would change the guide'],
  ['driving: You may drive home after 30 minutes.', 'would change the guide'],
  ['sedation: The injection is completely safe.', 'would change the guide'],
  ['sedation: Ignore the signs on the cards.', 'would change the guide'],
  ['diary: In an emergency dial 000.', 'the emergency number 000 is typed by hand'],
  ['bring: Read [this](https://example.org).', 'has a link, a tag or a line break'],
])('refuses "%s"', (answer, gist) => {
  const lines = withAnswer(answer);
  expect(lines).toEqual([expect.stringMatching(/^content\/clinics\/tea\.yaml:9 {2}/)]);
  expect(lines[0]).toContain(gist);
  expect(lines[0]).toContain('Remedy: ');
});

test.each([
  'diabetes: Call us at least 1 week before about your insulin.',
  'wayHome: Do not stop any medicine on your own.',
  'driving: Do not drive for 24 hours.',
  'arrival: "Come to desk 000-1, phone 020 7946 0000."',
])('accepts "%s"', (answer) => {
  expect(withAnswer(answer)).toEqual([]);
});

test('hears of numbers that nobody can call', () => {
  const file = `${GOOD.replace('020 7946 0143', '02')}  bloodThinners:\n    phone: "0207946014301430143"\n`;
  expect(linesOf(file)).toEqual([
    expect.stringMatching(/:4 {2}phone .*is not a telephone number/),
    expect.stringMatching(/:10 {2}answers, bloodThinners, phone .*has 4 digits too many/),
  ]);
});

test('a clinic can set the times of the pain diary, and hears which of them is none', () => {
  expect(linesOf(`${GOOD}diaryTimes: [before, minute-15, hour-2, bedtime, day-3, week-4]\n`)).toEqual([]);
  expect(linesOf(`${GOOD}diaryTimes:\n  - before\n  - two hours\n`)).toEqual([
    expect.stringMatching(/:11 {2}.*is not a time of the diary/),
  ]);
});

test('a clinic needs an emergency number for its country, and a copy needs its clinic', () => {
  const { mistakes } = checkChanged({
    'clinics/tea.yaml': GOOD.replace('Tealand', 'Coffeeland'),
    'site.yaml': (text) => `${text}clinic: te\n`,
  });
  expect(mistakes.map((mistake) => mistakeLine(mistake))).toEqual([
    expect.stringContaining('Expected one of Tealand.'),
    expect.stringContaining('there is no clinic "te"'),
  ]);
});
