import type { UiTexts } from '@/i18n/index.ts';

/**
 * What the search says before its guide is there, or when it never comes. The page hands these over in
 * `data-texts`; all other texts come with the guide, because every page would carry them otherwise.
 */
export interface SearchTexts {
  readonly slow: string;
  readonly failed: string;
  readonly failedText: string;
}

/** Picks these texts out of all texts of the interface. */
export function searchTexts({ search: { slow, failed, failedText } }: UiTexts): SearchTexts {
  return { slow, failed, failedText };
}
