import { languages, type Language } from '../site.config.ts';

/** One path for each published language, for pages that every language has (`getStaticPaths`). */
export function languagePaths(): { params: { lang: string | undefined }; props: { language: Language } }[] {
  return languages.map((language) => ({
    params: { lang: language.path || undefined },
    props: { language },
  }));
}
