/** Gathers what the page For clinics needs to know of the guide. */
import { uiTexts } from '../i18n/index.ts';
import { articlesOf, messagesOf, siteSettings } from '../library/entries.ts';
import type { ArticleEntry } from '../library/entries.ts';
import { languages, type Language } from '../site.config.ts';
import type { KitData, KitLeaflet, SendablePage } from './browser/kit-data.ts';
import { languageRoot } from '../format/address.ts';
import { pagePath } from '../format/path.ts';
import { curlyQuotes } from '../format/typography.ts';
import { clinics } from './entries.ts';
import { packPath } from './pack/pack-path.ts';
import { planClinicOf } from './plan/plan-clinic.ts';

/** The PDF leaflets of an article, or of several together. */
export type LeafletOf = (name: string) => KitLeaflet;

/** What the page hands to its script. */
export async function kitData(language: Language, base: string, leafletOf: LeafletOf): Promise<KitData> {
  const articles = await articlesOf(language.code);
  const { emergencyNumbers, country } = await siteSettings();
  const messages = await Promise.all(
    languages.map(async ({ code, tag }) => [tag, await messagesOf(code)] as const),
  );
  const short = (name: string, alias: string) => shortAddress(articles, name, alias);
  return {
    base,
    texts: uiTexts(language.code).kit,
    messages: Object.fromEntries(messages),
    clinics: (await clinics()).map((clinic) => ({
      ...planClinicOf(clinic),
      leaflet: leafletOf(`c/${clinic.id}`),
    })),
    pagesAddress: `${pagePath(language, 'for-clinics')}pages.json`,
    packAddress: packPath(languageRoot(language.code), null),
    targets: {
      before: short('getting-ready', 'ready'),
      day: short('the-five-steps', 'the-day'),
      after: short('the-first-24-hours', 'after'),
      diary: short('keeping-a-pain-diary', 'diary'),
    },
    leaflets: {
      clinic: leafletOf('before'),
      plan: leafletOf('before'),
      before: leafletOf('before'),
      day: leafletOf('the-five-steps'),
      after: leafletOf('after'),
      diary: leafletOf('keeping-a-pain-diary'),
    },
    sheet: pagePath(language, 'leaflet'),
    help: short('when-to-get-help', 'help'),
    emergencyNumbers: Object.fromEntries(emergencyNumbers.map(({ country: of, number }) => [of, number])),
    country,
  };
}

/** The articles and their sections. */
export async function sendablePages(language: Language, leafletOf: LeafletOf): Promise<SendablePage[]> {
  const articles = await articlesOf(language.code);
  return articles.map(({ address, name, data, text }) => ({
    address,
    title: curlyQuotes(data.title),
    sections: text.headings.flatMap(({ id, text: title }) => (id ? [[id, curlyQuotes(title)] as const] : [])),
    leaflet: leafletOf(name),
  }));
}

/** The address that messages use, where the article has it among its aliases, else its own. */
function shortAddress(articles: readonly ArticleEntry[], name: string, alias: string): string {
  const article = articles.find((one) => one.name === name);
  if (!article) throw new Error(`Messages of clinics link to the article "${name}", which there is not.`);
  return article.data.aliases.find((address) => address === `/${alias}/`) ?? article.address;
}
