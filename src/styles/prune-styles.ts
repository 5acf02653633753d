/**
 * Gives each built page only the styles that it uses. Astro puts the styles of every component that a
 * page might draw into the page; most of them are dead weight for a reader on a phone. What its
 * scripts add later counts as used, and so do the custom properties that the drawings of the page take.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import { PurgeCSS } from 'purgecss';
import purgeFromHtml from 'purgecss-from-html';

/** Chrome 120, Firefox 128 and Safari 16.4: what they lack (light-dark) is compiled. */
const targets = { chrome: 120 << 16, firefox: 128 << 16, safari: (16 << 16) | (4 << 8) };

/** What the pages of one build share: each script by its name, and the custom properties of each drawing. */
export interface StyleUses {
  scripts: ReadonlyMap<string, string>;
  drawings: ReadonlyMap<string, readonly string[]>;
}

/** Reads once what scripts and drawings of a built folder need of the styles. */
export async function readStyleUses(folder: string): Promise<StyleUses> {
  const assets = join(folder, '_astro');
  const names = await readdir(assets).catch(() => []);
  const text = (name: string) => readFile(join(assets, name), 'utf8');
  const scripts = await Promise.all(
    names
      .filter((name) => name.endsWith('.js'))
      .map(async (name): Promise<[string, string]> => [name, await text(name)]),
  );
  const drawings = await Promise.all(
    names
      .filter((name) => name.endsWith('.svg'))
      .map(async (name): Promise<[string, string[]]> => [name, variablesIn(await text(name))]),
  );
  return { scripts: new Map(scripts), drawings: new Map(drawings) };
}

/** The page with its styles cut to what it uses, and its policy with the hashes of the new styles. */
export async function pruneStyles(html: string, uses: StyleUses): Promise<string> {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
  // Pages for frames share a style sheet; there are hundreds, and each purge reads a whole page.
  if (styles.length === 0) return html;
  if (styles.length === 0) return html;
  const css = styles.join('\n');
  const [pruned] = await new PurgeCSS().purge({
    content: [
      { raw: html.replaceAll(/<style>[\s\S]*?<\/style>/g, ''), extension: 'html' },
      { raw: scriptsOf(html, uses), extension: 'js' },
    ],
    css: [{ raw: css }],
    variables: true,
    keyframes: true,
    extractors: [
      // Tags, classes, ids and attributes only: the words of the text are no class names.
      { extractor: purgeFromHtml, extensions: ['html'] },
      { extractor: namesInScript, extensions: ['js'] },
    ],
    safelist: {
      // States that a reader or a script brings about, and what drawings take.
      greedy: [/focus/, /popover-open/, /target/, /data-theme/, /data-calm/, /data-draw/, /details-content/],
      variables: [
        // The steps of gray that drawings take in forced colors.
        /^--il-\d/,
        ...variablesIn(html.replaceAll(/<style>[\s\S]*?<\/style>/g, '')),
        ...drawnVariables(html, uses),
      ],
    },
  });
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(withoutDeadRules(pruned?.css ?? css, html)),
    minify: true,
    targets,
  });
  const final = withSteadyFallbacks(code.toString());
  const [first, ...others] = styles.map((style) => `<style>${style}</style>`);
  if (first === undefined) return html;
  const shorter = others
    .reduce((page, style) => page.replace(style, ''), html)
    .replace(first, () => `<style>${final}</style>`);
  return shorter.replace(hashOf(styles[0] ?? ''), () => hashOf(final));
}

/**
 * Astro lets the fallback fonts, which are local ones, swap in late; our own fonts never do (see
 * astro.config.mjs), and a fallback that arrives after the first paint moves the text just as much.
 */
function withSteadyFallbacks(css: string): string {
  return css.replaceAll('font-display:swap', 'font-display:optional');
}

/**
 * Takes out registrations of properties that nobody uses, rules for a target that the page does not
 * have, and those of the other writing direction.
 */
function withoutDeadRules(css: string, html: string): string {
  const used = css
    .replaceAll(/@property (--[\w-]+)\s*\{[^}]*\}/g, (rule, name: string) =>
      css.includes(`var(${name}`) ? rule : '',
    )
    .replaceAll(/:root:has\(#([\w-]+):target\)[^{}]*\{[^{}]*\}/g, (rule, id: string) =>
      html.includes(` id="${id}"`) ? rule : '',
    );
  if (html.includes(' dir="rtl"')) return used;
  return used.replaceAll(/(?<=[{};]|^)(?:[\s,]*\[dir=["']?rtl["']?\][^{},]*)+\{[^{}]*\}/g, '');
}

/** What looks like class names in the strings of a script, and the states that scripts set by property. */
function namesInScript(script: string): string[] {
  const strings = [...script.matchAll(/(["'`])([a-z][\w-]*(?: [a-z][\w-]*){0,3})\1/g)];
  return ['open', 'hidden', ...strings.flatMap(([, , names = '']) => names.split(' '))];
}

/** The scripts that a page loads, and those that they load at once or later: they name each other. */
function scriptsOf(html: string, { scripts }: StyleUses): string {
  const found = new Map<string, string>();
  const add = (text: string) => {
    for (const [name, script] of scripts) {
      if (found.has(name) || !text.includes(name)) continue;
      found.set(name, script);
      add(script);
    }
  };
  add(html);
  return [...found.values()].join('\n');
}

function drawnVariables(html: string, { drawings }: StyleUses): string[] {
  return [...html.matchAll(/href="[^"]*\/_astro\/([^"#]+\.svg)#/g)].flatMap(([, name = '']) => [
    ...(drawings.get(name) ?? []),
  ]);
}

function variablesIn(text: string): string[] {
  return [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);
}

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
