/**
 * Writes new addresses, sections and versions into the two ledgers of `content/`.
 * `node src/commands/record.ts [folder] [--today=2026-11-22]`
 */
import { writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { todayIso } from '../format/date.ts';
import { readContent } from '../checks/content.ts';
import { recordContent } from '../checks/recording.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { today: { type: 'string' } } });
const folder = resolve(positionals[0] ?? `${root}content`);
const content = readContent(folder, relative(root, folder).replaceAll('\\', '/'));
const { addresses, versions, done, refused } = recordContent(content, values.today ?? todayIso());

if (done.length > 0) {
  writeFileSync(join(folder, 'addresses.yaml'), addresses);
  writeFileSync(join(folder, 'versions.yaml'), versions);
}
for (const line of done) console.log(`recorded: ${line}`);
for (const line of refused) console.log(`refused: ${line}`);
console.log(`record: ${done.length} new or changed, ${refused.length} refused`);
if (refused.length > 0) process.exitCode = 1;
