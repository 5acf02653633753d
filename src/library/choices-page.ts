/** All that the page of the choices draws, with its sources in the order in which a reader meets them. */
import { CHOICE_ROWS, type ChoiceOption, type Choices, type Statement } from '../schema/choices.ts';
import type { Chance } from '../schema/chance.ts';
import type { Source } from '../schema/source.ts';
import { uiTexts } from '../i18n/index.ts';
import type { Language } from '../site.config.ts';
import { chanceTexts } from './chance.ts';
import { chanceById, languageFile, siteSettings, sourcesById, wordingById } from './entries.ts';
import type { ReadingContext } from './reading-context.ts';

/** A statement ready to be drawn. */
export interface SourcedStatement {
  readonly text: string;
  readonly sources: readonly string[];
}

/** One choice, row by row. */
export interface ChoiceColumn {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly { readonly title: string; readonly statements: readonly SourcedStatement[] }[];
  /** The figures in words. Empty where no figure was found. */
  readonly figures: readonly SourcedStatement[];
}

/** The whole page. */
export interface ChoicesPage {
  readonly choices: Choices;
  readonly first: readonly SourcedStatement[];
  readonly columns: readonly ChoiceColumn[];
  /** Ids of the chances that are drawn as pictures, each once. */
  readonly pictures: readonly string[];
  readonly sources: readonly Source[];
  readonly reading: ReadingContext;
  /** Months until the page is due again after a check. */
  readonly months: number;
  /** Who pays, or null when nobody has said. */
  readonly funding: string | null;
}

/** Assembles the page of the choices in a language. */
export async function choicesPage(language: Language): Promise<ChoicesPage> {
  const file = `content/choices/${language.code}.yaml`;
  const choices = await languageFile('choices', language.code);
  const settings = await siteSettings();
  const drawn = (statements: readonly Statement[]) =>
    Promise.all(statements.map((statement) => drawStatement(statement, language, file)));
  const first = await drawn(choices.first);
  const columns = await Promise.all(
    choices.options.map(async (option) => ({
      id: option.id,
      name: option.name,
      rows: await Promise.all(
        CHOICE_ROWS.map(async (row) => ({
          title: uiTexts(language.code).choices.rows[row],
          statements: await drawn(option[row]),
        })),
      ),
      figures: await figuresOf(option, language, file),
    })),
  );
  const inOrder = [
    ...first,
    ...columns.flatMap(({ rows, figures }) => [...rows.flatMap(({ statements }) => statements), ...figures]),
  ];
  const ids = [...new Set(inOrder.flatMap(({ sources }) => sources))];
  const sources = await sourcesById(ids, file);
  return {
    choices,
    first,
    columns,
    pictures: [...new Set(choices.options.flatMap(({ chances }) => chances))],
    sources,
    months: settings.reviewIntervalMonths.safety,
    funding: settings.funding,
    reading: {
      language: language.code,
      sourceNumbers: new Map(sources.map((source, index) => [source.id, index + 1])),
      citations: new Map(),
      said: new Set(),
    },
  };
}

async function drawStatement(
  statement: Statement,
  language: Language,
  file: string,
): Promise<SourcedStatement> {
  if ('wording' in statement) return wordingById(language.code, statement.wording, file);
  return { text: statement.text, sources: statement.sources ?? [] };
}

async function figuresOf(option: ChoiceOption, language: Language, file: string) {
  const chances = await Promise.all(option.chances.map((id) => chanceById(language.code, id, file)));
  return chances.map((chance) => ({ text: figureText(chance, language), sources: chance.sources }));
}

/** Both sides of a figure, and both groups where there are two. */
function figureText(chance: Chance, language: Language): string {
  const texts = chanceTexts(chance, uiTexts(language.code).chance);
  return [texts.sentence, texts.restSentence, texts.comparisonSentence].filter(Boolean).join(' ');
}
