/**
 * Writes the draft of an article, with everything that a program can know already.
 * `npm run new -- <name> <stage> [--language=en] [--today=2026-11-22]`
 * `npm run new -- clinic <id>` asks a clinic's questions instead (see `new-clinic.ts`).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { todayIso } from '../format/date.ts';
import { readContent } from '../checks/content.ts';
import { newClinic } from './new-clinic.ts';
import { draftOf, examplesFor, refusalOf, withPlace } from '../checks/draft.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    content: { type: 'string', default: join(root, 'content') },
    language: { type: 'string', default: 'en' },
    today: { type: 'string' },
  },
});
const folder = resolve(values.content);
const [first = '', second = ''] = positionals;
if (first === 'clinic') await newClinic({ id: second, folder, today: values.today ?? todayIso() });
else newArticle(first, second);

function newArticle(name: string, stage: string): void {
  const content = readContent(folder, 'content');
  const path = join(folder, 'articles', values.language, `_${name}.mdx`);
  const refusal = existsSync(path)
    ? `content/articles/${values.language}/_${name}.mdx is there already. Open it, or choose another name.`
    : refusalOf({ name, stage, language: values.language, content });

  if (refusal !== null) {
    console.log(refusal);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      draftOf({
        stage,
        today: values.today ?? todayIso(),
        ...examplesFor(content, values.language),
      }),
    );
    const list = join(folder, 'stages.yaml');
    writeFileSync(list, withPlace(existsSync(list) ? readFileSync(list, 'utf8') : '', stage, name));
    console.log(
      `Wrote content/articles/${values.language}/_${name}.mdx, and its name as the last of "${stage}" into content/stages.yaml.`,
    );
    console.log('It is a draft until you take the _ away. Next:');
    console.log(`  npm run check:content -- ${name}   says what it still needs`);
    console.log('  npm run dev   shows it, marked as a draft');
  }
}
