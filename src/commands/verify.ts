/** Asks a live site whether it is as it should be: `npm run verify -- https://www.hospital.example/guide/`. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContent } from '../checks/content.ts';
import { verifySite } from '../verify/verify.ts';

/** So many of a kind are printed; the rest is counted. */
const maxShown = 8;

const [address = ''] = process.argv.slice(2);
if (!URL.canParse(address) || !/^https?:/.test(address)) {
  console.error('Name the address of the site: npm run verify -- https://www.hospital.example/guide/');
  process.exit(1);
}
const root = fileURLToPath(new URL('../../', import.meta.url));
const worker = join(resolve(root, process.env['OUT_DIR'] || 'dist'), 'sw.js');
const { articles, pages } = readContent(join(root, 'content'), 'content');
const all = await verifySite(
  address,
  {
    aliases: [...articles, ...pages].flatMap(({ data }) => (data && 'aliases' in data ? data.aliases : [])),
    worker: existsSync(worker) ? readFileSync(worker, 'utf8') : undefined,
  },
  ({ question, findings }) => {
    console.log(`${findings.length === 0 ? 'ok  ' : 'MEND'}  ${question}`);
    for (const [place, { what, mend }] of findings.slice(0, maxShown).entries()) {
      console.log(`      ${what}`);
      // What mends several of them is said below the last of them.
      if (mend !== findings[place + 1]?.mend || place === maxShown - 1) console.log(`        → ${mend}`);
    }
    if (findings.length > maxShown) console.log(`      and ${findings.length - maxShown} more`);
  },
);
const count = all.reduce((sum, { findings }) => sum + findings.length, 0);
console.log(count === 0 ? `\n${address} is as it should be.` : `\n${count} things to mend at ${address}`);
process.exitCode = count === 0 ? 0 : 1;
