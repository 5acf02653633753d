/** The content API: one file for each article and section, and the schemas of all files. */
import { API, apiArticle, apiSection } from '../format/address.ts';
import { absoluteUrl } from '../format/path.ts';
import {
  apiSchemas,
  type ApiArticle,
  type ApiList,
  type ApiSection,
  type ApiSources,
} from '../schema/api.ts';
import { z } from 'astro/zod';
import type { ReusableArticle } from './articles.ts';

/** The two lists and the schemas of all files, by path. */
export function apiLists(list: ApiList, sources: ApiSources): [path: string, content: unknown][] {
  return [
    [`${API}articles.json`, list],
    [`${API}sources.json`, sources],
    ...Object.entries(apiSchemas).map(([name, schema]): [string, unknown] => {
      const path = `${API}${name}.schema.json`;
      return [path, { $id: absoluteUrl(path), ...z.toJSONSchema(schema) }];
    }),
  ];
}

/** The files of an article and of each of its sections, by path. */
export function apiFilesOf(
  { address, api }: Pick<ReusableArticle, 'address'> & { readonly api: ApiArticle },
  list: ApiList,
): [path: string, content: unknown][] {
  return [
    [apiArticle(address), api],
    ...api.sections.map((section): [string, unknown] => [
      apiSection(address, section.id),
      sectionFile(list, api, section),
    ]),
  ];
}

function sectionFile(
  list: ApiList,
  article: ApiArticle,
  section: ApiArticle['sections'][number],
): ApiSection {
  const { id, language, title, summary, stage, url, version, written, updated, reviewBy, review } = article;
  return {
    $schema: absoluteUrl(`${API}section.schema.json`),
    apiVersion: 1,
    ...section,
    article: { id, language, title, summary, stage, url, version, written, updated, reviewBy, review },
    license: list.license,
    attribution: article.attribution,
    notice: list.notice,
    sources: article.sources.filter(({ number }) => section.sources.includes(number)),
  };
}
