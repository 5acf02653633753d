/** Writes the content API: one file for each article and section, and the schemas of all files. */
import { API, apiArticle, apiSection } from '../format/address.ts';
import { absoluteUrl } from '../format/path.ts';
import { apiSchemas, type ApiList, type ApiSection } from '../schema/api.ts';
import { z } from 'astro/zod';
import type { ReusableArticle } from './articles.ts';
import type { Write } from './write.ts';

/** Writes all files of the API but its two lists, which Astro has written. Returns how many. */
export async function writeApi(
  list: ApiList,
  articles: readonly ReusableArticle[],
  write: Write,
): Promise<number> {
  const files = [
    ...Object.entries(apiSchemas).map(([name, schema]): [string, unknown] => {
      const path = `${API}${name}.schema.json`;
      return [path, { $id: absoluteUrl(path), ...z.toJSONSchema(schema) }];
    }),
    ...articles.flatMap(({ address, api }): [string, unknown][] => [
      [apiArticle(address), api],
      ...api.sections.map((section): [string, unknown] => [
        apiSection(address, section.id),
        sectionFile(list, api, section),
      ]),
    ]),
  ];
  await Promise.all(files.map(([path, content]) => write(path, JSON.stringify(content))));
  return files.length;
}

function sectionFile(
  list: ApiList,
  article: ReusableArticle['api'],
  section: ReusableArticle['api']['sections'][number],
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
