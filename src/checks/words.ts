import { lineOf, walk } from '../reading/mdx.ts';
import type { ForbiddenWords } from './languages/language-rules.ts';
import { languageRules } from './languages/languages.ts';
import type { Content } from './content.ts';
import type { Mistake } from './mistake.ts';
import type { ReaderText } from './reader-texts.ts';
import { readerTexts } from './reader-texts.ts';
import type { Rule } from './rule.ts';
import type { TextFile } from './text-file.ts';

/** Words and signs that the house style rules out everywhere, because they frighten, scold or mislead. */
export const wordsRule: Rule = (content) => {
  const everywhere = [...emergencyNumbers(content), EXCLAMATION_MARK];
  return [
    ...readerTexts(content).flatMap((piece) =>
      [...everywhere, ...(languageRules(piece.language)?.forbidden ?? [])].flatMap((forbidden) =>
        mistakeOf(piece, forbidden),
      ),
    ),
    ...[...content.articles, ...content.pages].flatMap((file) => stressMistakes(file)),
  ];
};

/** The numbers of `site.yaml`, typed by hand. A count of people is no telephone number. */
function emergencyNumbers({ site }: Content): ForbiddenWords[] {
  const numbers = (site?.entries.get('')?.emergencyNumbers ?? []).map(({ number }) => number);
  if (numbers.length === 0) return [];
  const counted = '(?!\\s+(?:people|patients|adults|injections|blocks|women|men))';
  return [
    {
      pattern: new RegExp(`(?<![\\d.,])(?:${numbers.join('|')})(?![\\d.,]*\\d)${counted}`),
      expected: 'emergency numbers only on the care cards, with their countries',
      remedy: 'write "call an ambulance"; the cards bring the numbers from content/site.yaml',
    },
  ];
}

/** No language may have it. */
const EXCLAMATION_MARK: ForbiddenWords = {
  pattern: /!/,
  expected: 'no exclamation mark',
  remedy: 'end the sentence with a full stop',
};

function mistakeOf(piece: ReaderText, forbidden: ForbiddenWords): Mistake[] {
  if (forbidden.allowedInQuestions && piece.kind === 'question') return [];
  if (forbidden.allowedIn !== undefined && piece.kind === 'wordings' && piece.id === forbidden.allowedIn) {
    return [];
  }
  const match = forbidden.pattern.exec(piece.text);
  if (!match) return [];
  const { expected, remedy } = forbidden;
  const line = piece.lineAt(match.index);
  return [{ file: piece.file, line, what: `"${match[0]}" is in the text`, expected, remedy }];
}

/** Italics and bold: hard to read, often not read aloud, and bold lines look like headings. */
function stressMistakes({ file, parsed }: TextFile): Mistake[] {
  const mistakes: Mistake[] = [];
  if (!parsed) return mistakes;
  walk(parsed.tree, (node) => {
    const name = STRESS[node.type];
    if (name === undefined) return;
    mistakes.push({
      file,
      line: lineOf(node),
      what: `text is ${name}`,
      expected: 'plain text',
      remedy: 'take the signs around it away; put what matters first, in a heading or in a list',
    });
  });
  return mistakes;
}

const STRESS: Readonly<Record<string, string>> = {
  emphasis: 'in italics',
  strong: 'in bold',
  delete: 'struck out',
};
