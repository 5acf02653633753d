import type { APIRoute } from 'astro';
import { uiTexts } from '@/i18n/index.ts';
import { withBase } from '@/format/path.ts';
import { colors } from '@/machine/social-picture.ts';
import { languages } from '@/site.config.ts';

/** How the guide looks on a home screen. */
export const GET: APIRoute = () => {
  const [language] = languages;
  const ui = uiTexts(language.code);
  const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
    src: withBase(`/${name}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return Response.json({
    name: ui.siteName,
    short_name: ui.procedure.name,
    description: ui.reuse.summary,
    id: withBase('/'),
    start_url: withBase('/'),
    scope: withBase('/'),
    lang: language.tag,
    dir: language.dir,
    // Readers keep the button that leads back.
    display: 'minimal-ui',
    background_color: colors.paper,
    theme_color: colors.paper,
    icons: [
      icon('icon-192', 192, 'any'),
      icon('icon-512', 512, 'any'),
      icon('icon-maskable', 512, 'maskable'),
    ],
  });
};
