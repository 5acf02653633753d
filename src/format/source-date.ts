import type { Source } from '../schema/source.ts';
import { formatDate, formatMonth } from './date.ts';

/**
 * The newest date that a source shows, as readers read it, or null when it shows none. Sources often
 * print only a month or a year, or a remark; then that is what is here.
 */
export function sourceDate(
  source: Pick<Source, 'published' | 'lastUpdated'>,
  languageTag: string,
): string | null {
  const date = source.lastUpdated ?? source.published;
  if (!date) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return formatDate(date, languageTag);
  return /^\d{4}-\d{2}$/.test(date) ? formatMonth(date, languageTag) : date;
}

/** Its year alone, where sources are listed at the end of a page: the list of all sources has the day. */
export function sourceYear({
  published,
  lastUpdated,
}: Pick<Source, 'published' | 'lastUpdated'>): string | null {
  return /\b\d{4}\b/.exec(lastUpdated ?? published ?? '')?.[0] ?? null;
}

/** The name of a publisher as it is called for short: "Northern Care Alliance". It is the beginning of the full name. */
export function shortPublisher(publisher: string): string {
  return withoutRemarks(publisher)
    .replace(/,?(?: University)? NHS (?:Foundation )?Trust\b/g, '')
    .trim();
}

/** How a study was done, which many say in the last part of their title: ": a prospective cohort study". */
const kindOfStudy =
  /: (?:an? )?(?:(?:and|case|clinical|cohort|comprehensive|controlled|multi-institutional|observation(?:al)?|open-label|paired|parallel-group|pilot|prospective|randomi[sz]ed|retrospective|systematic) )*(?:evaluation|meta-analysis|report|review|study|trial)(?: (?:and|of|with) .*)?$/i;

/** A source as an article names it: the page of all sources has its title and publisher in full. */
export function shortSource({ title, publisher }: Pick<Source, 'title' | 'publisher'>): string {
  const name = withoutRemarks(title).replace(kindOfStudy, '');
  return `${name}${/[.!?]$/.test(name) ? '' : '.'} ${shortPublisher(publisher)}`;
}

/** Numbers of documents, and what kind of copy it is: in brackets, which may hold others. */
function withoutRemarks(text: string): string {
  return text.replace(/ \([^()]*(?:\([^()]*\)[^()]*)*\)/g, '');
}
