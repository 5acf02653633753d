import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findClinicOrder } from '../../../src/checks/languages/en/clinic-orders.ts';
import { sentencesOf } from '../../../src/checks/sentences.ts';

const orderIn = (answer: string, isAboutMedicine = false) =>
  findClinicOrder(
    sentencesOf({ text: answer, lineAt: () => 1 }).map(({ text }) => text),
    isAboutMedicine,
  );
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const medicine = fc.constantFrom(
  ...[
    'warfarin',
    'your blood thinner',
    'your usual aspirin',
    'all of your tablets',
    'insulin',
    'your medicines',
  ],
);
const verb = fc.constantFrom(
  ...['stop', 'start', 'skip', 'hold', 'pause', 'halve', 'double', 'restart', 'miss', 'come off', 'change'],
  ...['leave out', 'stop taking', 'reduce', 'go without', 'cut down'],
);
const time = fc.constantFrom('', ' 5 days before', ' that morning', ' on the day', ' a week before you come');

/** Places where an order can stand, in front of, behind and between sentences that ask. */
const orders = fc.constantFrom<(order: string) => string>(
  (order) => `${capital(order)}.`,
  (order) => `Please ${order}.`,
  (order) => `Ask us before you come and ${order}.`,
  (order) => `Ask us about parking, then ${order}.`,
  (order) => `Before you come, ${order}.`,
  (order) => `Call us before the day. ${capital(order)}.`,
  (order) => `${capital(order)}, and call us if you are worried.`,
  (order) => `Ask whether to eat, but ${order}.`,
  (order) => `Check your letter: ${order}.`,
  (order) => `You can ${order}.`,
  (order) => `You must ${order}. Ask us why.`,
  (order) => `Tell us if you have a cold, and ${order}.`,
  (order) => `Never drive home, and ${order}.`,
  (order) => `Do not forget to ${order}.`,
  (order) => `Unless we call you, ${order}.`,
  (order) => `We ask you to ${order}.`,
  (order) => `If you have a letter from us, ${order}.`,
  (order) => `Remember to ${order} before you call us.`,
  (order) => `Will you please ${order}?`,
  (order) => `When you call us, ${order}.`,
  (order) => `It is best to ${order}.`,
);

/** Ways to say who to ask. */
const questions = fc.constantFrom<(what: string) => string>(
  (what) => `Ask us before you ${what}.`,
  (what) => `Ask us whether to ${what}.`,
  (what) => `Call us to ask if you can ${what}.`,
  (what) => `Do not ${what} without asking us.`,
  (what) => `Never ${what} on your own.`,
  (what) => `Our nurse tells you when to ${what}.`,
  (what) => `Before you ${what}, call our nurse line.`,
  (what) => `Call us, and ask how and when to ${what}.`,
  (what) => `We will tell you whether you must ${what}.`,
  (what) => `Do not ${what} until you have talked with us.`,
  (what) => `Can I ${what}? Call us and ask.`,
);

describe('an order about a medicine', () => {
  it('is found wherever it stands in an answer', () => {
    fc.assert(
      fc.property(orders, verb, medicine, time, (frame, change, what, when) => {
        const answer = frame(`${change} ${what}${when}`);
        expect(orderIn(answer), answer).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('is found beside a sentence that asks, before and after it', () => {
    fc.assert(
      fc.property(orders, questions, verb, medicine, fc.boolean(), (order, question, change, what, first) => {
        const parts = [order(`${change} ${what}`), question(`${change} ${what}`)];
        const answer = (first ? parts : parts.reverse()).join(' ');
        expect(orderIn(answer), answer).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('is not found where the answer says who to ask', () => {
    fc.assert(
      fc.property(questions, verb, medicine, (frame, change, what) => {
        const answer = frame(`${change} ${what}`);
        expect(orderIn(answer), answer).toBeNull();
        expect(orderIn(answer, true), answer).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  'Blood thinners are stopped 5 days before.',
  'Warfarin should be paused, call us.',
  'We recommend stopping warfarin a week before.',
  'Make sure you have stopped your warfarin.',
  'Be off your warfarin for 5 days.',
  'Warfarin 5 days before, or call us.',
  'Call us. Warfarin: stop 5 days before.',
  'Your warfarin ends on Monday.',
  'Your last tablet is on Sunday. Call us with questions.',
  'Come without your tablets.',
  'Do not stop your warfarin until 5 days before.',
  'Do not stop insulin, but halve it.',
  'Do not take your insulin that morning.',
  'Take half your insulin and call us.',
  'Continue your tablets.',
  'Ask us when to restart it after you have held your warfarin.',
  'When you stop your warfarin, call us.',
  'Call us to stop your warfarin.',
  'Change to heparin 5 days before, and call us.',
  'Your tablets are not needed that day.',
  'Leave your tablets at home.',
  'No need to take your tablets.',
  'There is no need for your tablets that day.',
  'Forget your aspirin that day.',
  'Do not use your inhaler.',
  'Your last dose is on Sunday, call us.',
  'Warfarin must be out of your system.',
  'Five days without warfarin.',
  'Aspirin is fine.',
  'Aspirin can continue.',
  'Keep taking aspirin.',
  'Switch to heparin, and call us.',
  'Metformin: not on the day.',
  'Insulin: half.',
  'Nothing by mouth, also no tablets.',
  'We will ask you to stop warfarin.',
  'Our nurse will stop your warfarin.',
  'Expect to stop your blood thinner.',
  'You will be told to stop your warfarin 5 days before.',
  'Plan to stop warfarin.',
  'Blood thinners off by Monday.',
  'It is safe to stop aspirin.',
  'Warfarin needs a pause of 5 days, call us.',
  'A 5-day break from warfarin is needed. Call us.',
  'Come in 5 days after your last warfarin.',
  'You can have your tablets with water.',
  'Skip it. Call us about warfarin.',
  'Warfarin is not allowed.',
  'Tablets are allowed until 6 am.',
  'Swap warfarin for heparin.',
  'Ask us when, then stop warfarin.',
  'Ask us how to pause it, and pause warfarin 5 days before.',
  'Your INR must be low: stop warfarin, call us.',
  'Blood thinner users stop 5 days before.',
  'Those on warfarin stop 5 days before.',
  'If on warfarin, 5 days off.',
  'Please bring your tablets but do not take them.',
  'Call us after you have stopped warfarin for 5 days.',
  'Do not start antibiotics without us, and stop your warfarin.',
])('finds an order in: %s', (answer) => {
  expect(orderIn(answer)).not.toBeNull();
});

test.each(['Skip it that morning.', 'Stop 5 days before.', 'Ask us, then hold.', 'Half the dose.'])(
  'finds an order in an answer on medicines that names none: %s',
  (answer) => {
    expect(orderIn(answer, true)).not.toBeNull();
  },
);

test.each([
  'Call our nurse line at least 1 week before. Do not change anything until you have talked with us.',
  'Call us at least 1 week before about your insulin.',
  'Tell us if you take a blood thinner, and which one.',
  'Tell us if you have stopped a medicine.',
  'Call us if you have diabetes or take insulin.',
  'Call us before stopping or starting any tablets.',
  'Ask your own doctor about changing your insulin.',
  'Call us if your doctor changes your tablets.',
  'If you start an antibiotic, tell us before you come.',
  'If you use insulin, call us 1 week before.',
  'Do not stop your warfarin or change your insulin before you have talked with us.',
  'Do not stop it unless we tell you to. Ask us about warfarin.',
  'Bring a list of your medicines and a change of clothes.',
  'Take your medicines with you.',
  'Bring your tablets. We start on time.',
  'Skip breakfast. Park behind the house.',
  'Ask us whether your tablets are fine.',
  'Tell us if a medicine is not safe for you.',
  'Call us if you are on warfarin.',
  'Parking is not allowed. Bring your tablets.',
  'Call us to change your date.',
])('leaves alone: %s', (answer) => {
  expect(orderIn(answer)).toBeNull();
});
