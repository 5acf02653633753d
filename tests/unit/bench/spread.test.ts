import { expect, test } from 'vitest';
import { spreadOf, spreadText } from '../../bench/spread.ts';

test.each([
  [[1.12, 1.05, 1.06], '1.06 (1.05 to 1.12)'],
  [[1.4, 1.1, 1.2, 1.3], '1.20 (1.10 to 1.40)'],
  [[10, 9], '9.00 (9.00 to 10.00)'],
  [[1.5], '1.50 (1.50 to 1.50)'],
])('%j are told as %s', (values, text) => {
  expect(spreadText(spreadOf(values))).toBe(text);
});
