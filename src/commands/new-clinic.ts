/**
 * Asks a clinic's questions and writes its file: `npm run new -- clinic northway`. Each answer is checked as
 * soon as it is given, and a wrong one is asked for again; without a terminal the lines of the input are taken.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { readContent } from '../checks/content.ts';
import { fileMistakes } from '../checks/clinics.ts';
import { mistakeLine } from '../checks/mistake.ts';
import { type ClinicQuestion, clinicFileText } from '../clinics/clinic-file.ts';
import { uiTexts } from '../i18n/index.ts';
import { MAX_ANSWER } from '../schema/clinic.ts';
import { ID_PATTERN } from '../schema/id.ts';

interface Wanted {
  id: string;
  /** The folder of the content. */
  folder: string;
  /** `YYYY-MM-DD` */
  today: string;
}

/** Without these there is no page. */
const REQUIRED: ReadonlySet<ClinicQuestion> = new Set(['name', 'country', 'timeZone', 'phone', 'setBy']);

type Answers = Partial<Record<ClinicQuestion, string>>;

/** Asks, writes, and says what comes next. */
export async function newClinic({ id, folder, today }: Wanted): Promise<void> {
  const path = join(folder, 'clinics', `${id}.yaml`);
  const shown = `content/clinics/${id}.yaml`;
  if (!ID_PATTERN.test(id) || existsSync(path)) {
    console.log(
      existsSync(path)
        ? `${shown} is there already. Open it, or choose another name.`
        : `"${id}" cannot be an address. Expected lower-case words with hyphens. Write: npm run new -- clinic northway`,
    );
    process.exitCode = 1;
    return;
  }
  const content = readContent(folder, 'content');
  const mistakesWith = (answers: Answers) =>
    fileMistakes(shown, clinicFileText(answers, today), content)
      .filter(({ what }) => !what.endsWith(' is missing'))
      .map((mistake) => mistakeLine(mistake).replace(/^\S+ +/, ''));
  const countries = (content.site?.entries.get('')?.emergencyNumbers ?? []).map(({ country }) => country);
  console.log(
    `Answers take up to ${MAX_ANSWER} characters. Where one may be empty, pages then say "Ask the clinic".`,
  );
  const answers = await ask(countries, mistakesWith);
  if (!answers) {
    console.log('Nothing was written.');
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, clinicFileText(answers, today));
  console.log(`\nWrote ${shown}. Its page is /c/${id}/. Next:`);
  console.log('  npm run check:content   says what is wrong with it, if anything is');
  console.log(`  npm run dev   shows it; "clinic: ${id}" in content/site.yaml puts it on every page`);
}

/** Asks all questions, each until its answer is right. Null if the input ends before that. */
async function ask(
  countries: readonly string[],
  mistakesWith: (answers: Answers) => string[],
): Promise<Answers | null> {
  const questions = Object.entries(uiTexts('en').clinics.questions) as [ClinicQuestion, string][];
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const answered: Answers = {};
  /** What is wrong with an answer, as the check of the content would say it. */
  const wrongIn = (question: ClinicQuestion, answer: string): string[] => {
    if (answer === '') return REQUIRED.has(question) ? ['This one is needed.'] : [];
    const before = new Set(mistakesWith(answered));
    return mistakesWith({ ...answered, [question]: answer }).filter((text) => !before.has(text));
  };
  for (const [at, [question, words]] of questions.entries()) {
    const choices = question === 'country' && countries.length > 0 ? ` (${countries.join(', ')})` : '';
    const mayBeEmpty = REQUIRED.has(question) ? '' : ' (may be empty)';
    for (;;) {
      process.stdout.write(`${at + 1} of ${questions.length}. ${words}${choices}${mayBeEmpty}: `);
      const line = await lines.next();
      const answer = line.done ? '' : line.value.trim();
      const wrong = wrongIn(question, answer);
      if (wrong.length === 0) {
        if (answer !== '') answered[question] = answer;
        break;
      }
      for (const text of wrong) console.log(`  ${text}`);
      if (line.done) return null;
    }
  }
  return answered;
}
