/**
 * Checks all of `content/` and prints one report: mistakes, which stop the build, then how many notes there
 * are, which stop nothing. Where the site is built from this content, its pages are measured too.
 * `npm run check:content -- [article …] [--notes] [--today=2026-11-22]`
 *
 * article   the name of an article, such as getting-ready: only its mistakes, its notes and its grades
 * --notes   lists every note, and what was accepted
 * --dev     ledgers that are behind stop nothing
 * --build   mistakes only, before the pages exist: no spelling, no notes, no pages
 *
 * A folder in place of an article is checked instead of `content/`.
 */
import { existsSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { todayIso } from '../format/date.ts';
import { suggestionFor } from '../format/suggestion.ts';
import { builtArticles } from '../checks/built.ts';
import { checkContent } from '../checks/check.ts';
import { byPlace, mistakeLine } from '../checks/mistake.ts';
import { notesOf } from '../checks/notes/notes.ts';
import { spellingMistakes } from '../checks/spelling.ts';
import { checklistTable, readingTable } from '../checks/tables.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dev: { type: 'boolean', default: false },
    build: { type: 'boolean', default: false },
    notes: { type: 'boolean', default: false },
    today: { type: 'string' },
  },
});
const own = `${root}content`;
const folders = positionals.filter((each) => existsSync(each) && statSync(each).isDirectory());
const asked = positionals.filter((each) => !folders.includes(each)).map(nameOf);
const folder = resolve(folders[0] ?? own);
const result = checkContent({
  folder,
  shownAs: relative(root, folder).replaceAll('\\', '/'),
  today: values.today ?? todayIso(),
  dev: values.dev,
});
const { content, files, notices } = result;
const articles = [...content.articles, ...content.pages];
const unknown = asked.filter((name) => !articles.some((article) => article.name === name));
if (unknown.length > 0) {
  for (const name of unknown) console.log(unknownArticle(name));
  process.exit(1);
}
const shown = new Set(articles.filter(({ name }) => asked.includes(name)).map(({ file }) => file));
const isShown = ({ file }: { file: string }) => asked.length === 0 || shown.has(file);
const complete = !values.dev && !values.build;
const spelling = values.build ? [] : await spellingMistakes(content);
const isInDraft = ({ file }: { file: string }) => result.drafts.has(file);
const inDrafts = [...result.inDrafts, ...spelling.filter(isInDraft)].filter(isShown).sort(byPlace);
const noted = complete ? notesOf(content) : null;
// Only the content of the project itself is built into `dist/`.
const built =
  complete && folder === resolve(own)
    ? builtArticles(content, resolve(root, process.env['OUT_DIR'] || 'dist'))
    : null;
const pages = (Array.isArray(built) ? built : []).filter(isShown);
const mistakes = [
  ...result.mistakes,
  ...spelling.filter((mistake) => !isInDraft(mistake)),
  ...(noted?.stale ?? []),
  ...pages.flatMap((page) => page.mistakes),
]
  .filter(isShown)
  .sort(byPlace);
const notes = (noted?.open ?? []).filter(isShown);

for (const mistake of mistakes) console.log(mistakeLine(mistake));
for (const mistake of inDrafts) console.log(`draft: ${mistakeLine(mistake)}`);
for (const { file, line, text } of asked.length > 0 ? [] : notices)
  console.log(`notice: ${file}:${line}  ${text}`);
if (typeof built === 'string')
  console.log(`notice: pages are not measured. ${built} Run npm run build, then this again.`);
if (pages.length > 0 && (asked.length > 0 || values.notes))
  console.log(`\n${readingTable(pages)}\n\n${checklistTable(pages)}\n`);
if (values.notes) {
  for (const { line, notes: taken } of noted?.accepted ?? [])
    console.log(`accepted: ${line.note} "${line.text}" in ${taken.length} places. ${line.reason}`);
}
if (values.notes || asked.length > 0) {
  for (const { kind, file, line, text, suggestion } of notes)
    console.log(`note: ${file}:${line}  ${kind}: "${text}". Suggestion: ${suggestion}.`);
}
console.log(
  [
    `check:content: ${asked.length > 0 ? asked.join(', ') : `${files} files`}, ${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'}`,
    ...(inDrafts.length > 0 ? [`and ${inDrafts.length} in drafts, which are never built`] : []),
    ...(noted
      ? [
          `${notes.length} notes${countsByKind(notes)}${notes.length > 0 && !values.notes && asked.length === 0 ? ', listed with --notes' : ''}`,
          `${acceptedCount()} accepted`,
        ]
      : []),
  ].join(', '),
);
if (mistakes.length > 0) process.exitCode = 1;

function countsByKind(notes: readonly { kind: string }[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of notes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts.size > 0 ? ` (${[...counts].map(([kind, n]) => `${n} ${kind}`).join(', ')})` : '';
}

function acceptedCount(): number {
  return (noted?.accepted ?? []).reduce((sum, { notes }) => sum + notes.length, 0);
}

/** `getting-ready` from a name, a path or an address. */
function nameOf(text: string): string {
  return text
    .replace(/\.mdx$|\/$/, '')
    .replace(/^.*[\\/]/, '')
    .replace(/^_/, '');
}

function unknownArticle(name: string): string {
  const meant = suggestionFor(
    name,
    articles.map((article) => article.name),
  );
  return (
    `There is no article "${name}" in ${relative(root, folder)}/articles/. ` +
    (meant === null ? 'Write the name of its file without .mdx.' : `Did you mean ${meant}?`)
  );
}
