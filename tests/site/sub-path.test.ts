/** The site as part of another one: what machines read of it must not send them to that other site. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { SITE_URL } from '../../src/site.config.ts';
import { pageOf, readSite } from '../support/built-site.ts';
import { deadLinks, foreignRequests } from '../support/checks/links.ts';
import { MACHINE_FILES, straying } from '../support/checks/sub-path.ts';
import { site as rootSite } from '../support/site-under-test.ts';
import { sites } from '../support/sites.ts';

const { folder, base } = sites.subPath;
const path = resolve(fileURLToPath(new URL('../../', import.meta.url)), folder);
if (!existsSync(path)) {
  throw new Error(
    `There is no site in ${folder}. "BASE_PATH=${base} OUT_DIR=${folder} npm run build" makes it.`,
  );
}
const site = readSite(path, { origin: SITE_URL, base, expected: rootSite.expected });
const kinds = Object.keys(MACHINE_FILES) as (keyof typeof MACHINE_FILES)[];

/** Addresses that stand in a file of their kind, one for each form in which an address can stand there. */
const planted = {
  'the sitemaps': [`${SITE_URL}${base}`],
  'robots.txt': [`${SITE_URL}${base}`],
  'the feed': [`${SITE_URL}${base}`],
  'llms.txt': [`${SITE_URL}${base}`],
  'the search description': [`${SITE_URL}${base}`],
  'the manifest': [`"${base}icon`],
  'the lists of the API': [`${SITE_URL}${base}`],
  'the schemas of the API': [`${SITE_URL}${base}`],
  'the articles of the API': [`${SITE_URL}${base}`],
  'the sections of the API': [`${SITE_URL}${base}`],
  'the Markdown twins': [`${SITE_URL}${base}`],
  'the sections for frames': [`${SITE_URL}${base}`, `"${base}embed`],
  'the styles for frames': [`url(${base}`],
  'the headers for hosts': [`${base}api/`],
} as const satisfies Record<keyof typeof MACHINE_FILES, readonly string[]>;

describe.each(kinds)('Under another path, %s', (kind) => {
  const names = [...site.files.keys()].filter((file) => MACHINE_FILES[kind].test(file));

  test('stay in the folder, and lead to what is there', () => {
    expect(names.length).toBe(
      [...rootSite.files.keys()].filter((file) => MACHINE_FILES[kind].test(file)).length,
    );
    expect(straying(kind, site.files, site)).toEqual([]);
  });

  test.each(planted[kind])('else it says so: %s without the folder', (piece) => {
    const name = names.find((file) => site.files.get(file)?.includes(piece));
    if (name === undefined) throw new Error(`No file of this kind has ${piece}.`);
    const text = site.files.get(name)?.toString() ?? '';
    const changed = text.replace(piece, piece.replace(base, '/'));
    const found = straying(kind, new Map(site.files).set(name, Buffer.from(changed)), site);
    expect(found.join('\n')).toContain(`${name} leads out of the folder`);
  });

  test.each(planted[kind])('else it says so: %s leads to nothing', (piece) => {
    const name = names.find((file) => site.files.get(file)?.includes(piece)) ?? '';
    const text = site.files.get(name)?.toString() ?? '';
    const changed = text.replace(piece, `${piece.slice(0, piece.indexOf(base))}${base}nowhere/x`);
    const found = straying(kind, new Map(site.files).set(name, Buffer.from(changed)), site);
    expect(found.join('\n')).toContain('which is not there');
  });
});

describe('Under another path, each page', () => {
  test('leads and asks to nowhere outside of the folder, and to what is there', async () => {
    expect(site.pages.length).toBe(rootSite.pages.length);
    for (const page of site.pages) {
      const found = [...(await deadLinks(page, site)), ...(await foreignRequests(page, site))];
      expect(found, page.address).toEqual([]);
    }
  });

  test('else it says so: a link out of the folder, and one to nothing', async () => {
    const [page] = site.pages.filter(({ address }) => address === '/about/');
    if (!page) throw new Error('There is no page /about/.');
    const changed = (to: string) =>
      deadLinks(pageOf(page.address, page.html.replace(`href="${base}`, `href="${to}`)), site);
    expect(await changed('/')).toEqual([expect.stringContaining(`leads out of ${base}`)]);
    expect(await changed(`${base}nowhere/`)).toEqual([expect.stringContaining('which is not there')]);
  });
});
