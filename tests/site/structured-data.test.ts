import { describe, expect, test } from 'vitest';
import { type BuiltPage, isOfClinic, pageOf } from '../support/built-site.ts';
import { againstSchemaOrg, dataBlocks, untrueData } from '../support/checks/structured-data.ts';
import { site } from '../support/site-under-test.ts';

const listed = site.pages.filter(
  (page) => !isOfClinic(page) && page.document.querySelector('link[rel="canonical"]'),
);
const pageAt = (address: string): BuiltPage => {
  const page = site.pages.find((one) => one.address === address);
  if (!page) throw new Error(`There is no page ${address}.`);
  return page;
};
const article = pageAt('/getting-ready/');
/** The one that describes the procedure. */
const described = pageAt('/what-is-a-nerve-root-block/');
const glossary = pageAt('/glossary/');
const untrue = (page: BuiltPage) => untrueData(page, site.expected.articles.get(page.address), site.origin);

/** The page with one mistake in its data. */
function broken(page: BuiltPage, [from, to]: readonly [string | RegExp, string]): BuiltPage {
  const [data = ''] = dataBlocks(page);
  const changed = data.replace(from, () => to);
  if (changed === data) throw new Error(`"${String(from)}" does not stand in the data of ${page.address}.`);
  return pageOf(
    page.address,
    page.html.replace(data, () => changed),
  );
}

describe('The data of every page', () => {
  test('keeps to the types of schema.org', () => {
    expect(listed.length).toBeGreaterThan(40);
    expect(againstSchemaOrg(new Map(listed.map((page) => [page.address, dataBlocks(page)])))).toEqual([]);
  });

  test('is refused with a planted mistake', () => {
    const planted: Record<string, readonly [BuiltPage, readonly [string, string]]> = {
      'a property with another spelling': [described, ['procedureType', 'proceduretype']],
      'a kind of procedure that does not exist': [
        described,
        ['PercutaneousProcedure', 'PercutanousProcedure'],
      ],
      'a kind of page that does not exist': [article, ['MedicalWebPage', 'MedicalPage']],
      'a property of another thing': [article, ['"name":"Nerve root block"', '"indication":"pain"']],
      'a number for a text': [article, ['"version":"', '"version":{"a":1},"x":"']],
      'a term without its type': [glossary, ['"DefinedTerm"', '"Term"']],
      'text that is no JSON': [article, ['"@type"', '@type']],
    };
    const blocks = Object.entries(planted).map(
      ([what, [page, change]]) => [what, dataBlocks(broken(page, change))] as const,
    );
    const found = againstSchemaOrg(new Map([...blocks, ['nothing planted', dataBlocks(article)]]));
    for (const what of Object.keys(planted))
      expect(found, what).toContainEqual(expect.stringContaining(`${what}: `));
    expect(found.filter((one) => one.startsWith('nothing planted'))).toEqual([]);
  });

  test('says what the page says', () => {
    expect(listed.flatMap((page) => untrue(page).map((problem) => `${page.address} ${problem}`))).toEqual([]);
  });

  test('tells how the injection is prepared, done and followed up, each on its page', () => {
    for (const [address, name] of [
      ['/getting-ready/', 'preparation'],
      ['/the-five-steps/', 'howPerformed'],
      ['/the-first-24-hours/', 'followup'],
    ] as const) {
      expect(dataBlocks(pageAt(address)).join(), address).toContain(`"${name}":"`);
    }
  });

  test.each([
    ['another date', article, [/"dateModified":"[^"]*"/, '"dateModified":"2020-01-01"'], 'says dateModified'],
    ['another version', article, [/"version":"[^"]*"/, '"version":"00000000"'], 'says version'],
    [
      'a check that never was',
      article,
      ['"audience"', '"lastReviewed":"2026-11-27","audience"'],
      'never checked',
    ],
    ['a reviewer who never was', article, ['"audience"', '"reviewedBy":{},"audience"'], 'has reviewedBy'],
    ['a better status', article, ['Not yet checked', 'Checked'], 'status'],
    [
      'a sentence of its own',
      article,
      ['"preparation":"', '"preparation":"Stop all medicines. '],
      'tells preparation',
    ],
    ['another path', article, ['"name":"Home"', '"name":"Start"'], 'says breadcrumb'],
    ['another address', article, ['/getting-ready/"', '/"'], 'says url'],
    ['another explanation', glossary, ['"description":"', '"description":"Not '], 'does not show'],
  ] as const)('else it says so: %s', (_what, page, change, says) => {
    expect(untrue(broken(page, change))).toContainEqual(expect.stringContaining(says));
  });

  test('else it says so: a name that no reader sees, no data, two blocks', () => {
    const what = pageAt('/what-is-a-nerve-root-block/');
    expect(untrue(broken(what, ['"alternateName":[', '"alternateName":["magic shot",'])).join()).toContain(
      'magic shot',
    );
    const block = /<script type="application\/ld\+json">.*?<\/script>/s;
    expect(untrue(pageOf('/about/', pageAt('/about/').html.replace(block, '')))).toEqual([
      'has no data for machines',
    ]);
    expect(untrue(pageOf('/about/', pageAt('/about/').html.replace(block, '$&$&')))).toEqual([
      'has more than one block of data',
    ]);
  });
});
