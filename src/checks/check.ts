import type { Content } from './content.ts';
import { readContent } from './content.ts';
import { ledgerMistakes } from './ledgers.ts';
import type { Mistake, Notice } from './mistake.ts';
import { byPlace } from './mistake.ts';
import { rules } from './rules.ts';
import { settingNotices } from './settings.ts';
import type { readYaml } from './yaml-text.ts';

export interface CheckOptions {
  /** The folder to check. */
  folder: string;
  /** How messages name it. */
  shownAs: string;
  /** The day, `YYYY-MM-DD`, for advice about "updated". */
  today: string;
  /** While somebody writes, ledgers that are behind stop nothing. */
  dev: boolean;
  /** Reads YAML; a build has one that remembers. */
  read?: typeof readYaml;
}

export interface CheckResult {
  /** What was read. */
  content: Content;
  /** Files of drafts. */
  drafts: ReadonlySet<string>;
  files: number;
  mistakes: Mistake[];
  /** Mistakes in drafts, which are never built and stop nothing. */
  inDrafts: Mistake[];
  notices: Notice[];
}

/** Reads all content and finds every mistake in it. */
export function checkContent({ folder, shownAs, today, dev, read }: CheckOptions): CheckResult {
  const content = readContent(folder, shownAs, read);
  const ledgers = ledgerMistakes(content, today);
  const found = [
    ...content.mistakes,
    ...rules.flatMap((rule) => rule(content)),
    ...(dev ? [] : ledgers),
  ].sort(byPlace);
  const drafts = new Set(content.articles.flatMap(({ draft, file }) => (draft ? [file] : [])));
  return {
    content,
    drafts,
    files: content.files,
    mistakes: found.filter(({ file }) => !drafts.has(file)),
    inDrafts: found.filter(({ file }) => drafts.has(file)),
    notices: [
      ...settingNotices(content),
      ...(dev
        ? ledgers.map(({ file, line, what, remedy }) => ({ file, line, text: `${what}; ${remedy}.` }))
        : []),
    ],
  };
}
