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
    rulesetRules: Record<string, string[]>;
    engine: { getRule(id: string): { run: unknown } };
    check(
      document: Document,
      guidelines: string[],
    ): Promise<{
      results: { ruleId: string; value: [string, string]; path: { dom: string }; message: string }[];
    }>;
  };
}

/**
 * Asks whether anything lies over what has the focus, by comparing each stop with every element: most of the time on
 * a long page. It only ever leaves its question to people. The tests of the keyboard look at each stop.
 */
const onlyAsksPeople = 'element_tabbable_unobscured';

/** Every violation, as a line that names the rule and the element. */
export async function ibmFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(source);
  return page.evaluate(async (leftOut) => {
    const checker = new (window as unknown as { ace: Engine }).ace.Checker();
    if (String(checker.engine.getRule(leftOut).run).includes('RuleFail'))
      throw new Error(`${leftOut} has come to find violations, so it has to be asked.`);
    const rules = checker.rulesetRules['WCAG_2_2'] ?? [];
    checker.rulesetRules['WCAG_2_2'] = rules.filter((rule) => rule !== leftOut);
    const { results } = await checker.check(document, ['WCAG_2_2']);
    return results
      .filter(({ value: [level, result] }) => level === 'VIOLATION' && result === 'FAIL')
      .map(({ ruleId, path, message }) => `${ruleId} at ${path.dom}: ${message}`);
  }, onlyAsksPeople);
}
