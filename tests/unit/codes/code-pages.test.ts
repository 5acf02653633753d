import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { codePages } from '../../../src/codes/code-pages.ts';
import { codesFeed, codesJson, openInfobuttonProfile } from '../../../src/codes/index-files.ts';
import { codesSchema, type CodesInput } from '../../../src/schema/code.ts';
import { languages } from '../../../src/site.config.ts';

const [language] = languages;
const file = parseYaml(readFileSync('content/codes.yaml', 'utf8')) as CodesInput;
const codes = codesSchema.parse(file);
const pages = codePages(codes, language);

/** The mistakes of the file after a change to one of its codes. */
function mistakesWith(change: Partial<CodesInput['codes'][number]>): string[] {
  const [first, ...others] = file.codes;
  const result = codesSchema.safeParse({ ...file, codes: [{ ...first, ...change }, ...others] });
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

describe('the file of codes', () => {
  it.each([
    [{ system: 'opcs-4' }, 'codes.0.system is not one of the systems above'],
    [{ number: '6448' }, 'codes.0.number is not a number of CPT'],
    [{ number: '64483' }, 'codes.2.number is in this file already'],
    [{ source: null }, 'codes.0.checked is true, and no source is named'],
    [{ read: [{ address: 'getting-ready' }] }, 'codes.0.read.0.address is not an address'],
  ])('refuses %j', (change, says) => {
    expect(mistakesWith(change)).toContainEqual(expect.stringContaining(says));
  });

  it('tells all mistakes of a code at once', () => {
    expect(mistakesWith({ number: '1234', source: null }).length).toBe(2);
  });
});

describe('the codes that have a page', () => {
  it('are those whose number stands in a source, and no other', () => {
    expect(pages.map(({ address }) => address)).toEqual([
      '/code/cpt/64479/',
      '/code/cpt/64480/',
      '/code/cpt/64483/',
      '/code/cpt/64484/',
      '/code/icd-10-cm/m54.12/',
      '/code/icd-10-cm/m54.16/',
      '/code/icd-10-cm/m54.17/',
    ]);
    expect(codes.codes.length).toBeGreaterThan(pages.length);
  });

  it('stand in codes.json with system, address and source', () => {
    const { codes: listed } = codesJson(codes, [{ language, pages }]) as { codes: { url: string }[] };
    expect(listed).toHaveLength(pages.length);
    expect(listed[2]).toMatchObject({
      system: { name: 'CPT', oid: '2.16.840.1.113883.6.12', uri: 'http://www.ama-assn.org/go/cpt' },
      code: '64483',
      language: 'en-US',
      url: expect.stringMatching(/^https:\/\/.*\/code\/cpt\/64483\/$/) as string,
      reviewed: false,
    });
  });

  it('stand in the feed, each with the request that it answers', () => {
    const entries = parse(codesFeed(codes, { language, pages })).querySelectorAll('entry');
    expect(entries).toHaveLength(pages.length);
    expect(entries[5]?.querySelectorAll('category').map((one) => one.getAttribute('term'))).toEqual([
      '2.16.840.1.113883.6.90',
      'M54.16',
      'Nerve root pain from the low back',
    ]);
  });
});

describe('the profile for OpenInfobutton', () => {
  const profile = parse(openInfobuttonProfile(codes, { language, pages }));

  it('asks for no word about the patient, the visit or the sender', () => {
    const sent = profile
      .querySelectorAll('contextdefinition > *')
      .filter((one) => one.getAttribute('search') === 'true')
      .map((one) => one.rawTagName);
    expect(sent).toEqual(['task', 'informationRecipientLanguage', 'conceptOfInterest']);
  });

  it('names every code and leads to the page for requests', () => {
    expect(profile.querySelectorAll('conceptofinterest code')).toHaveLength(pages.length);
    const location = profile.querySelector('knowledgerequestservicelocation')?.getAttribute('url');
    expect(location).toMatch(/\/infobutton\/\?$/);
  });
});
