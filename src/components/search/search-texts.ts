import type { UiTexts } from '@/i18n/index.ts';

/** The texts that the script of the search needs; the page hands them over in `data-texts`. */
export interface SearchTexts {
  readonly results: { readonly one: string; readonly many: string };
  readonly slow: string;
  readonly nothing: string;
  readonly nothingText: string;
  readonly failed: string;
  readonly failedText: string;
  readonly more: string;
  readonly path: string;
  /** Names of the stages by id. */
  readonly stages: Readonly<Record<string, string>>;
}

/** Picks these texts out of all texts of the interface. */
export function searchTexts({ search, stages }: UiTexts): SearchTexts {
  const { results, slow, nothing, nothingText, failed, failedText, more, path } = search;
  const stageNames = Object.entries(stages).map(([id, { name }]) => [id, name] as const);
  return {
    results: { one: results.one, many: results.many },
    slow,
    nothing,
    nothingText,
    failed,
    failedText,
    more,
    path,
    stages: Object.fromEntries(stageNames),
  };
}
