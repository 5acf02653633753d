/** The leaflets that a build makes, for the page that lists them. */
import type { LeafletOfMany } from '../schema/leaflet.ts';
import type { Language } from '../site.config.ts';
import { isMade, leafletPath } from './leaflet-files.ts';
import { PAPERS, type Paper } from './leaflet.ts';

export interface ListedLeaflet {
  readonly title: string;
  /** Its files, the first one for the paper that the reader most likely has. */
  readonly files: readonly { readonly paper: Paper; readonly path: string }[];
}

/** The leaflets of a language: those of several articles, then one for each article. */
export function leafletList(
  language: Pick<Language, 'code' | 'path'>,
  {
    together,
    articles,
  }: {
    together: readonly Pick<LeafletOfMany, 'id' | 'words'>[];
    articles: readonly { name: string; title: string }[];
  },
): { together: ListedLeaflet[]; each: ListedLeaflet[] } {
  const listed = ({ name, title }: { name: string; title: string | undefined }): ListedLeaflet[] =>
    title === undefined || !isMade(name)
      ? []
      : [{ title, files: PAPERS.map((paper) => ({ paper, path: leafletPath(language, name, paper) })) }];
  return {
    together: together.flatMap(({ id, words }) => listed({ name: id, title: words[language.code]?.title })),
    each: articles.flatMap(listed),
  };
}
