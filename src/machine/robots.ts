import { absoluteUrl } from '../format/path.ts';

/**
 * The text of `robots.txt`. A copy that asks not to be listed keeps letting crawlers in: one that is
 * shut out never sees the "noindex" of the pages and the headers, and may list the bare address.
 */
export function robotsText(listed: boolean): string {
  const lines = listed
    ? [
        '# Everybody may read this guide, programs too. Keep the note that says who has checked a page.',
        'User-agent: *',
        'Allow: /',
        '',
        `Sitemap: ${absoluteUrl('/sitemap-index.xml')}`,
      ]
    : [
        '# This copy asks not to be listed. Each answer says "noindex"; crawlers have to come in to read it.',
        'User-agent: *',
        'Allow: /',
      ];
  return `${lines.join('\n')}\n`;
}
