/** Every drawing as a file that can be downloaded and used elsewhere: fixed colors, title, credit. */
import type { APIRoute, GetStaticPaths } from 'astro';
import palette from '@/styles/palette.css?raw';
import tokens from '@/styles/tokens.css?raw';
import { fill, uiTexts } from '@/i18n/index.ts';
import { drawingsOf, type Drawing } from '@/library/drawings.ts';
import { absoluteUrl, pagePath } from '@/format/path.ts';
import { pictureSource } from '@/library/picture-files.ts';
import { lightColors, standalonePicture } from '@/machine/standalone-picture.ts';
import { languages, type Language } from '@/site.config.ts';

interface Props {
  drawing: Drawing;
  file: string;
  language: Language;
}

export const getStaticPaths = (async () => {
  const paths = await Promise.all(
    languages.map(async (language) =>
      (await drawingsOf(language, uiTexts(language.code).picturesPage)).flatMap((drawing) =>
        drawing.files.map((file) => ({
          // A drawing with the needle has the same parts as the calm one, and its own name.
          params: { lang: language.path || undefined, file: drawing.over ?? file },
          props: { drawing, file, language },
        })),
      ),
    ),
  );
  return paths.flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { drawing, file, language } }) => {
  const ui = uiTexts(language.code);
  const credit = fill(ui.picturesPage.creditLine, {
    name: drawing.name,
    site: ui.siteName,
    address: absoluteUrl(`${pagePath(language, 'pictures')}#${drawing.id}`),
  });
  const over =
    drawing.over === undefined ? undefined : { id: drawing.over, source: pictureSource(drawing.over) };
  const words = { id: file, over, title: drawing.name, description: drawing.picture.alt, credit };
  return new Response(standalonePicture(pictureSource(file), words, lightColors(tokens, palette)), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
