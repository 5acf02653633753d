/** What axe says about a page. No rule is switched off; the rules of level AAA are switched on. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { NodeResult, Result, RunOptions, Spec } from 'axe-core';

// Each page reads it anew; the short form of the same code is read in half the time.
const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const options: RunOptions = {
  runOnly: [
    ...['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    'best-practice',
    'experimental',
  ],
  rules: { 'color-contrast-enhanced': { enabled: false } },
  // Axe would also write down every element that passes, which takes most of its time.
  resultTypes: ['violations', 'incomplete'],
};

/** The rules that look at colors. All that another theme can change. */
const colorRules: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations', 'incomplete'],
};

/**
 * Two rules of axe measure the contrast of every text: one asks for that of level AA, the other whether what is
 * enough for AA is enough for AAA. The first alone asks both at once when it asks for the contrast of AAA.
 */
const contrastOfAAA: Spec = {
  checks: [
    {
      id: 'color-contrast',
      options: {
        ignoreUnicode: true,
        ignoreLength: false,
        ignorePseudo: false,
        boldValue: 700,
        boldTextPt: 14,
        largeTextPt: 18,
        contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } },
        pseudoSizeThreshold: 0.25,
        shadowOutlineEmMax: 0.1,
        textStrokeEmMin: 0.03,
      },
    },
  ],
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
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(source);
    await page.evaluate((spec) => {
      (window as unknown as { axe: typeof axe }).axe.configure(spec);
    }, contrastOfAAA);
  }
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
  // The strip on top leads to the same three care cards as the section of that name.
  { rule: 'identical-links-same-purpose', element: /href\$?="[^"#]*when-to-get-help\/"/ },
  // Axe takes the boxes of the nerve and of references for what they paint; "coveredText" looks at the text.
  { rule: 'color-contrast', reason: /contains an image node|overlapped by another element/ },
];

function isDecided({ id }: Result, node: NodeResult): boolean {
  return decisions.some(
    ({ rule, element, reason: why }) =>
      rule === id && (element?.test(node.target.join(' ')) ?? true) && (why?.test(reason(node)) ?? true),
  );
}
