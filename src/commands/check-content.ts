/**
 * Checks all of `content/` before Astro sees it and prints every mistake at once.
 * `node src/commands/check-content.ts [folder] [--dev] [--today=2026-11-22]`
 */
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { todayIso } from '../lib/date.ts';
import { checkContent } from './checks/check.ts';
import { mistakeLine } from './checks/mistake.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dev: { type: 'boolean', default: false }, today: { type: 'string' } },
});
const folder = resolve(positionals[0] ?? `${root}content`);
const { files, mistakes, inDrafts, notices } = checkContent({
  folder,
  shownAs: relative(root, folder).replaceAll('\\', '/'),
  today: values.today ?? todayIso(),
  dev: values.dev,
});

for (const { file, line, text } of notices) console.log(`notice: ${file}:${line}  ${text}`);
for (const mistake of inDrafts) console.log(`draft: ${mistakeLine(mistake)}`);
for (const mistake of mistakes) console.log(mistakeLine(mistake));
const drafts = inDrafts.length === 0 ? '' : `, and ${inDrafts.length} in drafts, which are never built`;
console.log(
  `check:content: ${files} files, ${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'}${drafts}`,
);
if (mistakes.length > 0) process.exitCode = 1;
