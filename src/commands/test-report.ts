/** Reads how many tests passed and failed from the reports of the test runners. */
import { z } from 'astro/zod';

export interface Counts {
  passed: number;
  failed: number;
}

const unitReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
});

const browserReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** Counts of Vitest's JSON report. A file that could not be read has no tests, so it counts as one failure. */
export function countUnitReport(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = unitReport.parse(report);
  return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites };
}

/** Counts of Playwright's JSON report. A test that passed only on a second try is a failure. */
export function countBrowserReport(report: unknown): Counts {
  const { stats, errors } = browserReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
