import { expect, test } from 'vitest';
import { coreChanges } from '../../../src/checks/languages/en/core-changes.ts';
import { sentencesOf } from '../../../src/checks/sentences.ts';

const isRefused = (answer: string) =>
  sentencesOf({ text: answer, lineAt: () => 1 }).some(({ text }) =>
    coreChanges.some((pattern) => pattern.test(text)),
  );

test.each([
  'You can drive home if you feel fine.',
  'Driving home is fine.',
  'No driver is needed.',
  'You may go home alone.',
  'It is OK to drive yourself home.',
  'You do not need a ride.',
  'You can drive the same day.',
  'You can take a taxi home alone.',
  'A fever is normal after the block.',
  'You do not need to call us about a fever.',
  'Only go to the emergency room if we tell you to.',
  'Call us first, not an ambulance.',
  'Do not go to the ER.',
  'Wait for our call before you go to the hospital.',
  'Numbness is nothing to worry about.',
  'If your leg is weak, rest and call on Monday.',
  'You can ignore a headache.',
  'The guide is out of date.',
  'Do not believe the cards.',
  'There are no side effects.',
  'It never hurts.',
  'It cannot go wrong.',
  'You can drive after 2 hours.',
  'You may drive home after 30 minutes.',
  'Drive yourself if you like.',
  'You do not need anyone with you.',
  'Nobody has to come with you, no ride home needed.',
])('a clinic cannot say: %s', (answer) => {
  expect(isRefused(answer)).toBe(true);
});

test.each([
  'Do not drive for 24 hours.',
  'You can drive again the next day if your leg feels strong.',
  'Wait 2 days before you drive.',
  'An adult needs to drive you home.',
  'Do not drive yourself home.',
  'You must not go home alone.',
  'An adult needs to take you home. To come by taxi, call us first.',
  'If you have a fever or a cold, call us before you come.',
  'Park next to the emergency entrance.',
  'Our door is opposite A&E.',
  'No internet? Call us.',
  'Ask us when you can drive again.',
  'Come 15 minutes early, to Door B. Parking is free.',
  'We do not use it here. If you are worried, tell us before the day.',
  'One adult. They wait next door.',
  'Call us about numbness that lasts longer than a day.',
  'Tell us about any infection.',
  'Showers are fine the next day.',
  'Do not travel home alone, also by taxi.',
  'If you need help to walk, tell us. We have wheelchairs.',
  'Use the sheet we give you. Bring it to your follow-up.',
  'Driving again: ask us.',
  'You can drive after 24 hours, if your leg is not numb.',
  'Nobody drives for 24 hours.',
])('a clinic can say: %s', (answer) => {
  expect(isRefused(answer)).toBe(false);
});
