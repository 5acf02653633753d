/** What the second engine, IBM's, says about a page. Questions that it leaves to people are not violations. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const source = readFileSync(
  fileURLToPath(import.meta.resolve('accessibility-checker-engine/ace-window.js')),
  'utf8',
);

/** The part of the engine that is used here. */
interface Engine {
  Checker: new () => {
    check(
      document: Document,
      guidelines: string[],
    ): Promise<{
      results: { ruleId: string; value: [string, string]; path: { dom: string }; message: string }[];
    }>;
  };
}

/** Every violation, as a line that names the rule and the element. */
export async function ibmFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(source);
  return page.evaluate(async () => {
    const { ace } = window as unknown as { ace: Engine };
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return results
      .filter(({ value: [level, result] }) => level === 'VIOLATION' && result === 'FAIL')
      .map(({ ruleId, path, message }) => `${ruleId} at ${path.dom}: ${message}`);
  });
}
