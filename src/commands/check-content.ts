/**
 * Checks all of `content/` and prints one report: mistakes, which stop the build, and notes, which stop
 * nothing. Where the site is built from this content, its pages are measured too.
 * `node src/commands/check-content.ts [folder] [--dev] [--build] [--brief] [--today=2026-11-22]`
 *
 * --dev     ledgers that are behind stop nothing
 * --build   mistakes only, before the pages exist: no spelling, no notes, no pages
 * --brief   notes are counted, not listed
 */
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { todayIso } from '../format/date.ts';
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
    brief: { type: 'boolean', default: false },
    today: { type: 'string' },
  },
});
const own = `${root}content`;
const folder = resolve(positionals[0] ?? own);
const result = checkContent({
  folder,
  shownAs: relative(root, folder).replaceAll('\\', '/'),
  today: values.today ?? todayIso(),
  dev: values.dev,
});
const { content, files, inDrafts, notices } = result;
const complete = !values.dev && !values.build;
const spelling = values.build ? [] : await spellingMistakes(content);
const noted = complete ? notesOf(content) : null;
// Only the content of the project itself is built into `dist/`.
const built =
  complete && folder === resolve(own)
    ? builtArticles(content, resolve(root, process.env['OUT_DIR'] || 'dist'))
    : null;
const pages = Array.isArray(built) ? built : [];
const mistakes = [
  ...result.mistakes,
  ...(spelling ?? []).filter(({ file }) => !result.drafts.has(file)),
  ...(noted?.stale ?? []),
  ...pages.flatMap((page) => page.mistakes),
].sort(byPlace);

for (const { file, line, text } of notices) console.log(`notice: ${file}:${line}  ${text}`);
if (!spelling)
  console.log('notice: spelling is not checked, because cspell is not installed. npm test brings it.');
if (typeof built === 'string')
  console.log(`notice: pages are not measured. ${built} Run npm run build, then this again.`);
if (pages.length > 0) console.log(`\n${readingTable(pages)}\n\n${checklistTable(pages)}\n`);
for (const { line, notes } of noted?.accepted ?? [])
  console.log(`accepted: ${line.note} "${line.text}" in ${notes.length} places. ${line.reason}`);
if (noted && !values.brief) {
  for (const { kind, file, line, text, suggestion } of noted.open)
    console.log(`note: ${file}:${line}  ${kind}: "${text}". Suggestion: ${suggestion}.`);
}
for (const mistake of inDrafts) console.log(`draft: ${mistakeLine(mistake)}`);
for (const mistake of mistakes) console.log(mistakeLine(mistake));
console.log(
  [
    `check:content: ${files} files, ${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'}`,
    ...(inDrafts.length > 0 ? [`and ${inDrafts.length} in drafts, which are never built`] : []),
    ...(noted
      ? [`${noted.open.length} notes${countsByKind(noted.open)}`, `${acceptedCount()} accepted`]
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
