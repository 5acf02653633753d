/** Is an article as easy to read as its limits ask, on the text that the page really shows? */
import { readPage } from '../../../src/reading/page.ts';
import { hardTextOf, readingOf } from '../../../src/reading/page-reading.ts';
import type { PageCheck } from '../ask.ts';

/** What stands over a bar: the article, its sections, its sentences. */
export const hardText: PageCheck = ({ html }) =>
  hardTextOf(readingOf(readPage(html))).map(({ problem }) => problem);
