/** What axe says about a page. No rule is switched off; the rules of level AAA are switched on. */
import type { Page } from '@playwright/test';
import axe, { type NodeResult, type Result, type RunOptions } from 'axe-core';

const options: RunOptions = {
  runOnly: [
    ...['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    'best-practice',
    'experimental',
  ],
  // Axe would also write down every element that passes, which takes most of its time.
  resultTypes: ['violations', 'incomplete'],
};

/** The rules that look at colors. All that another theme can change. */
const colorRules: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] },
  resultTypes: ['violations', 'incomplete'],
};

/**
 * Every violation, and every question of axe that nobody has decided, as a line with rule and element. With
 * `colors`, only what the rules on colors say: for a page that was asked everything in another theme.
 */
export async function axeFindings(
  page: Page,
  part = 'html',
  asked: 'all' | 'colors' = 'all',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const run = () =>
    page.evaluate(([context, how]) => (window as unknown as { axe: typeof axe }).axe.run(context, how), [
      part,
      asked === 'colors' ? colorRules : options,
    ] as const);
  let { violations, incomplete } = await run();
  // A script that draws something while axe looks makes it lose its way through the headings.
  if (incomplete.some(({ id }) => id === 'heading-order')) ({ violations, incomplete } = await run());
  const open = incomplete.map((result) => ({
    ...result,
    nodes: result.nodes.filter((node) => !isDecided(result, node)),
  }));
  return [...violations, ...open].flatMap((result) =>
    result.nodes.map((node) => `${result.id} at ${node.target.join(' ')}: ${result.help}. ${reason(node)}`),
  );
}

function reason({ any, all, none }: NodeResult): string {
  return [...any, ...all, ...none][0]?.message ?? '';
}

interface Decision {
  rule: string;
  element?: RegExp;
  reason?: RegExp;
}

/** Questions that axe leaves to people, and what people said. */
const decisions: Decision[] = [
  // Only says that something is hidden. The tests open it.
  { rule: 'hidden-content' },
  // The number of a reference and the arrow back to it: "Source 3" holds the number, and their color is that of all links.
  { rule: 'label-content-name-mismatch', element: /href\$?="#(source|cite)-/ },
  { rule: 'color-contrast', reason: /non-text characters|too short/ },
  { rule: 'color-contrast-enhanced', reason: /non-text characters|too short/ },
  // The strip on top leads to the same three care cards as the section of that name.
  { rule: 'identical-links-same-purpose', element: /href\$?="[^"#]*when-to-get-help\/"/ },
  // Axe takes the boxes of the nerve and of references for what they paint; "coveredText" looks at the text.
  { rule: 'color-contrast', reason: /contains an image node|overlapped by another element/ },
  { rule: 'color-contrast-enhanced', reason: /contains an image node|overlapped by another element/ },
];

function isDecided({ id }: Result, node: NodeResult): boolean {
  return decisions.some(
    ({ rule, element, reason: why }) =>
      rule === id && (element?.test(node.target.join(' ')) ?? true) && (why?.test(reason(node)) ?? true),
  );
}
