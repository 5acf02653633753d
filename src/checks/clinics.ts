import { clinicSchema, phoneSchema } from '../schema/clinic.ts';
import { phoneProblem } from '../clinics/kit/phone-check.ts';
import { quotesIn, sentencesIn, sentenceThatStarts } from '../clinics/core.ts';
import { languages } from '../site.config.ts';
import type { Content } from './content.ts';
import { libraryOf } from './content.ts';
import type { DataFile } from './data-file.ts';
import { readDataFile } from './data-file.ts';
import type { LanguageRules } from './languages/language-rules.ts';
import { languageRules } from './languages/languages.ts';
import type { Mistake } from './mistake.ts';
import { findReliefPromise } from './relief-promises.ts';
import type { Rule } from './rule.ts';
import { sentencesOf } from './sentences.ts';
import { readYaml } from './yaml-text.ts';
import { suggestionFor } from '../format/suggestion.ts';

/** A clinic adds its own answers to the guide. It cannot change the guide, and it orders no medicine. */
export const clinicsRule: Rule = (content) => [
  ...[...content.clinics.values()].flatMap((file) => [
    ...textMistakes(file, content),
    ...countryMistakes(file, content),
    ...phoneMistakes(file),
  ]),
  ...ownClinicMistakes(content),
  ...[...content.languages.keys()].flatMap((code) => quoteMistakes(code, content)),
];

/** What is wrong with the text of one file, before it is written. */
export function fileMistakes(file: string, text: string, content: Content): Mistake[] {
  const read = readDataFile(readYaml(file, text), 'one', clinicSchema);
  return [
    ...read.mistakes,
    ...textMistakes(read, content),
    ...countryMistakes(read, content),
    ...phoneMistakes(read),
  ];
}

function textMistakes({ yaml }: DataFile<unknown>, content: Content): Mistake[] {
  const rules = languageRules(languages[0].code);
  if (!rules) return [];
  const numbers = (content.site?.entries.get('')?.emergencyNumbers ?? []).map(({ number }) => number);
  return yaml.texts
    .filter(({ path }) => !UNREAD.has(String(path[0])) && path.at(-1) !== 'phone')
    .flatMap(({ path, text, line }): Mistake[] => {
      const at = { file: yaml.file, line };
      const sentences = sentencesOf({ text, lineAt: () => line }).map((sentence) => sentence.text);
      const isAboutMedicine = path.some((step) => ABOUT_MEDICINE.has(String(step)));
      const order = rules.clinicOrder(sentences, isAboutMedicine);
      if (order === null)
        return sentences.flatMap((sentence) => {
          const wrong = wrongInSentence(sentence, rules, numbers);
          return wrong ? [{ ...at, ...wrong }] : [];
        });
      return [
        {
          ...at,
          what: `"${order}" tells patients to stop, start or change a medicine`,
          expected: 'who to call about it, and by when',
          remedy: 'write "Call us first. Do not change anything until you have talked with us."',
        },
      ];
    });
}

/** What a clinic must not write in a sentence, or undefined if the sentence is fine. */
function wrongInSentence(
  sentence: string,
  rules: LanguageRules,
  emergencyNumbers: readonly string[],
): Pick<Mistake, 'what' | 'expected' | 'remedy'> | undefined {
  const promise = findReliefPromise(sentence, rules.promises);
  if (promise !== null)
    return {
      what: `"${promise}" promises relief`,
      expected: 'what nobody can promise to stay out',
      remedy: 'take it out',
    };
  if (rules.coreChanges.some((pattern) => pattern.test(sentence)))
    return {
      what: `this would change the guide: ${sentence}`,
      expected: 'an answer that adds to the guide: who to call, when, where, what to bring',
      remedy: 'take the sentence out, or say whom to call about it',
    };
  const typed = emergencyNumbers.find((number) =>
    new RegExp(`\\b(?:call|dial|ring|phone)\\b[^.]*(?<![\\d-] ?)\\b${number}\\b(?! ?[\\d-])`, 'i').test(
      sentence,
    ),
  );
  if (typed === undefined) return undefined;
  return {
    what: `the emergency number ${typed} is typed by hand`,
    expected: 'emergency numbers on the cards alone, which no clinic can change',
    remedy: 'take it out; the cards show it first',
  };
}

/** Answers in which no medicine has to be named to be meant. */
const ABOUT_MEDICINE: ReadonlySet<string> = new Set(['bloodThinners', 'diabetes']);

/** Fields that hold no sentence. */
const UNREAD: ReadonlySet<string> = new Set([
  'country',
  'timeZone',
  'phone',
  'updated',
  'sample',
  'diaryTimes',
]);

function countryMistakes({ yaml }: DataFile<unknown>, { site }: Content): Mistake[] {
  const { value } = yaml;
  const isGroup = typeof value === 'object' && value !== null && 'country' in value;
  const country = isGroup && typeof value.country === 'string' ? value.country : undefined;
  const known = (site?.entries.get('')?.emergencyNumbers ?? []).map((one) => one.country);
  if (country === undefined || known.length === 0 || known.includes(country)) return [];
  const meant = suggestionFor(country, known);
  return [
    {
      file: yaml.file,
      line: yaml.lineOf(['country']),
      what: `country is "${country}", and the guide has no emergency number for it`,
      expected: `one of ${known.join(', ')}`,
      remedy:
        meant === null ? 'choose one, or add its number with a source to site.yaml' : `write "${meant}"`,
    },
  ];
}

/** Numbers that nobody can call, as the page For clinics finds them. What is no number at all, the schema has said. */
function phoneMistakes({ yaml }: DataFile<unknown>): Mistake[] {
  const country = yaml.texts.find(({ path }) => path.length === 1 && path[0] === 'country')?.text ?? '';
  return yaml.texts
    .filter(({ path, text }) => path.at(-1) === 'phone' && phoneSchema.safeParse(text).success)
    .flatMap(({ path, text, line }): Mistake[] => {
      const problem = phoneProblem(text, country);
      if (problem === null) return [];
      const digits = `${problem.digits} ${problem.digits === 1 ? 'digit' : 'digits'}`;
      return [
        {
          file: yaml.file,
          line,
          what: `${path.join(', ')} ("${text}") ${problem.kind === 'short' ? `is ${digits} short` : `has ${digits} too many`}`,
          expected:
            country === 'US' ? '10 digits, such as "202-555-0143"' : 'a whole number, as patients dial it',
          remedy: 'correct it, because patients call it',
        },
      ];
    });
}

function ownClinicMistakes({ site, clinics }: Content): Mistake[] {
  const id = site?.entries.get('')?.clinic ?? null;
  if (!site || id === null || clinics.has(id)) return [];
  const meant = suggestionFor(id, clinics.keys());
  return [
    {
      file: site.yaml.file,
      line: site.yaml.lineOf(['clinic']),
      what: `there is no clinic "${id}"`,
      expected: 'the name of a file in content/clinics/, without .yaml',
      remedy: meant === null ? `run npm run new -- clinic ${id}, or write null` : `did you mean ${meant}?`,
    },
  ];
}

/** What a clinic's page repeats has to be in the articles, word for word. */
function quoteMistakes(code: string, content: Content): Mistake[] {
  const file = content.languages.get(code)?.clinicPage;
  const core = file?.entries.get('');
  if (!file || !core) return [];
  const { wordings } = libraryOf(content, code);
  return quotesIn(core).flatMap(({ quote, path }): Mistake[] => {
    const at = (...steps: (string | number)[]) => ({
      file: file.yaml.file,
      line: file.yaml.lineOf([...path, ...steps]),
    });
    const article = content.articles.find(
      ({ name, language, draft }) => name === quote.article && language === code && !draft,
    );
    if (!article) {
      return [
        {
          ...at('article'),
          what: `there is no article "${quote.article}"`,
          expected: 'the file name of an article, without its ending',
          remedy: 'correct it',
        },
      ];
    }
    if (!article.data || !article.parsed) return [];
    const known = sentencesIn({ data: article.data, text: article.parsed.text }, quote.section, wordings);
    return quote.starts
      .filter((start) => sentenceThatStarts(start, known) === null)
      .map((start) => ({
        ...at('starts', quote.starts.indexOf(start)),
        what: `no sentence of /${quote.article}/#${quote.section} starts with "${start}"`,
        expected: 'the first words of a sentence of that section',
        remedy: suggestedStart(start, known),
      }));
  });
}

function suggestedStart(start: string, known: readonly string[]): string {
  const length = start.split(' ').length;
  const starts = known.map((sentence) => sentence.split(' ').slice(0, length).join(' '));
  const meant = suggestionFor(start, starts);
  return meant === null ? 'choose a sentence that is there' : `write "${meant}"`;
}
