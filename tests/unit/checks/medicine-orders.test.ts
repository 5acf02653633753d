import { expect, test } from 'vitest';
import { english } from '../../../src/checks/languages/en/english.ts';
import { findMedicineOrder } from '../../../src/checks/medicine-orders.ts';

test.each([
  'Stop your blood thinner 5 days before.',
  'Stop taking aspirin a week before the day.',
  'Pause warfarin and call the clinic.',
  'You can stop your tablets the evening before.',
  'You must skip your insulin that morning.',
  'If you feel dizzy, stop your tablets.',
  'Rest, and restart your blood thinner the next day.',
  'Blood thinners must be stopped before the injection.',
  'Halve your dose of insulin.',
  'Take ibuprofen for the pain.',
  'You can take two paracetamol at home.',
  'Call the team, then start it again.',
  'Skip the next dose.',
  'Come off your steroids slowly.',
])('finds an order in: %s', (sentence) => {
  expect(findMedicineOrder(sentence, english.orders)).not.toBeNull();
});

test.each([
  'Do not stop it unless they tell you to.',
  'Never stop a blood thinner on your own.',
  'Ask your team whether to take your usual painkillers.',
  'Ask before you stop any medicine.',
  'Do I carry on with it, or pause it?',
  'Start with the question that worries you most.',
  'The steroid can take up to 6 weeks.',
  'Your team tells you when to restart a paused medicine.',
  'Do not stop or change a pain medicine on your own.',
  'Take your list of medicines with you.',
  'Both stopping a blood thinner and carrying on have risks.',
  'You can stop at any point.',
])('leaves alone: %s', (sentence) => {
  expect(findMedicineOrder(sentence, english.orders)).toBeNull();
});
