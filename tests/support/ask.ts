/**
 * Asks the built site a question, and proves each time that the question has teeth: the made-up site
 * of `tests/fixtures/site` passes, and with one mistake put into it the check finds that mistake.
 */
import { describe, expect, test } from 'vitest';
import { type BuiltPage, type BuiltSite, fileOf, type Problems, siteOf } from './built-site.ts';
import { fixture, site } from './site-under-test.ts';

export type PageCheck = (page: BuiltPage, site: BuiltSite) => Problems;
export type SiteCheck = (site: BuiltSite) => Problems;

/** One mistake in the made-up site, and words with which the check has to report it. */
export interface Mistake {
  /** What is wrong, for the name of the test. */
  readonly what: string;
  /** Address of the page that it is in; the article when left out. */
  readonly on?: string;
  /** A piece of the page as the fixture has it, and what stands there instead. */
  readonly change?: readonly [string | RegExp, string];
  /** Files that are put there, or taken away (null). */
  readonly put?: Readonly<Record<string, Buffer | null>>;
  readonly says: string | RegExp;
}

/** Asks each page that `among` picks, and tells all problems of all pages at once. */
export function askPages(
  question: string,
  check: PageCheck,
  mistakes: readonly Mistake[],
  among: (page: BuiltPage) => boolean = () => true,
): void {
  askSite(question, (asked) => problemsOfPages(asked, check, among), mistakes);
}

/** Asks a question about all pages together. */
export function askSite(question: string, check: SiteCheck, mistakes: readonly Mistake[]): void {
  describe(question, () => {
    test('on the built site', async () => {
      expect(await check(site)).toEqual([]);
    });

    test('on a site without a mistake', async () => {
      expect(await check(fixture)).toEqual([]);
    });

    test.each(mistakes)('else it says so: $what', async (mistake) => {
      const { says } = mistake;
      expect(await check(fixtureWith(mistake))).toContainEqual(
        typeof says === 'string' ? expect.stringContaining(says) : expect.stringMatching(says),
      );
    });
  });
}

async function problemsOfPages(
  asked: BuiltSite,
  check: PageCheck,
  among: (page: BuiltPage) => boolean,
): Promise<string[]> {
  const pages = asked.pages.filter(among);
  if (pages.length === 0) return ['There is no such page.'];
  const problems = await Promise.all(
    pages.map(async (page) => (await check(page, asked)).map((problem) => `${page.address} ${problem}`)),
  );
  return problems.flat();
}

/** The made-up site with one mistake in it. */
function fixtureWith({ on = '/tea/', change, put = {} }: Mistake): BuiltSite {
  const files = new Map(fixture.files);
  for (const [file, content] of Object.entries(put)) {
    if (content) files.set(file, content);
    else if (!files.delete(file)) throw new Error(`There is no tests/fixtures/site/${file} to take away.`);
  }
  if (change) {
    const file = fileOf(on);
    const before = files.get(file)?.toString() ?? '';
    const after = before.replace(change[0], () => change[1]);
    if (after === before)
      throw new Error(`"${String(change[0])}" does not stand in tests/fixtures/site/${file}.`);
    files.set(file, Buffer.from(after));
  }
  return siteOf(files, fixture);
}
