import { describe, expect, it } from 'vitest';
import { countBrowserReport, countUnitReport } from '../../../src/commands/test-report.ts';

describe('counts of the test runners', () => {
  it('are those of their reports', () => {
    expect(countUnitReport({ numPassedTests: 7, numFailedTests: 2, numFailedTestSuites: 1 })).toEqual({
      passed: 7,
      failed: 2,
    });
    expect(
      countBrowserReport({ stats: { expected: 5, unexpected: 1, flaky: 0, skipped: 3 }, errors: [] }),
    ).toEqual({
      passed: 5,
      failed: 1,
    });
  });

  it('count a file that could not be read as a failure', () => {
    expect(countUnitReport({ numPassedTests: 7, numFailedTests: 0, numFailedTestSuites: 1 }).failed).toBe(1);
    expect(countBrowserReport({ stats: { expected: 5, unexpected: 0, flaky: 0 }, errors: [{}] }).failed).toBe(
      1,
    );
  });

  it('count a test that passed only on a second try as a failure', () => {
    expect(countBrowserReport({ stats: { expected: 5, unexpected: 0, flaky: 1 }, errors: [] }).failed).toBe(
      1,
    );
  });

  it('refuse a report that they cannot read', () => {
    expect(() => countUnitReport({})).toThrow();
    expect(() => countBrowserReport({})).toThrow();
  });
});
