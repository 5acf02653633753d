/** The two builds that the tests look at, by their folder in the project and their base path. */
export const sites = {
  root: { folder: 'dist', base: '/', portVariable: 'SITE_PORT' },
  /** The same site as part of another one, as a clinic would place it. */
  subPath: { folder: '.cache/dist-guide', base: '/guide/', portVariable: 'SUB_PATH_PORT' },
} as const;

export type Site = (typeof sites)[keyof typeof sites];

/** Where a site is served while the browser tests run, with its base path. */
export function siteUrl(site: Site): string {
  return `http://localhost:${process.env[site.portVariable] ?? ''}${site.base}`;
}
