/**
 * The version of an article: a short fingerprint of everything that its reader reads. Layout, build,
 * dates and ledgers never change it.
 */
import { createHash } from 'node:crypto';
import type { Article } from '../schema/article.ts';
import type { BodyArea, BodyMapWords } from '../schema/body-map.ts';
import type { CareCards } from '../schema/care-cards.ts';
import type { Chance } from '../schema/chance.ts';
import type { Picture } from '../schema/picture.ts';
import type { SeriousHarm } from '../schema/serious-harm.ts';
import type { Source } from '../schema/source.ts';
import type { Term } from '../schema/term.ts';
import type { Wording } from '../schema/wording.ts';

/** All that a reader of one article reads. */
export interface ReadText {
  article: Article;
  body: string;
  sources: readonly Source[];
  chances: readonly Chance[];
  terms: readonly Term[];
  wordings: readonly Wording[];
  pictures: readonly Picture[];
  seriousHarm: SeriousHarm | null;
  careCards: CareCards | null;
  bodyMap?: { areas: readonly BodyArea[]; words: BodyMapWords };
}

/** The first 8 hex digits of a SHA-256 over all that a reader reads. */
export function versionOf({ article, body, ...drawn }: ReadText): string {
  const { title, shortAnswer, summary, keyPoints, whatToDo, alsoAsked, alsoCalled } = article;
  const read = {
    frontMatter: { title, shortAnswer, summary, keyPoints, whatToDo, alsoAsked, alsoCalled },
    // Where a line ends, and how far it is indented, is layout.
    body: body.replace(/\s+/g, ' ').trim(),
    ...drawn,
  };
  return createHash('sha256').update(canonical(read)).digest('hex').slice(0, 8);
}

/** JSON with sorted keys, so that the order of fields in a file does not count. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(byKey)) : inner,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
