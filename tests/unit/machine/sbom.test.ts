import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { downloadedPackages, packageOf } from '../../../src/machine/downloaded-packages.ts';
import { licensesText } from '../../../src/machine/licenses.ts';
import { billOfMaterials, type Lockfile } from '../../../src/machine/sbom.ts';
import { securityText } from '../../../src/machine/security-txt.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;

describe('the bill of materials', () => {
  it('names packages by purl, hash and license, and leaves out what only checks', () => {
    const { components } = billOfMaterials({
      name: 'guide',
      version: '1.0.0',
      packages: {
        '': { version: '1.0.0' },
        'node_modules/@scope/tea': { version: '2.0.0', integrity: 'sha512-AQID', license: 'MIT' },
        'node_modules/tea/node_modules/kettle': { version: '3.0.0', license: '(MIT OR ISC)' },
        'node_modules/tester': { version: '1.0.0', dev: true },
      },
    });
    expect(components).toEqual([
      {
        type: 'library',
        'bom-ref': 'pkg:npm/%40scope/tea@2.0.0',
        name: '@scope/tea',
        version: '2.0.0',
        purl: 'pkg:npm/%40scope/tea@2.0.0',
        scope: 'excluded',
        licenses: [{ license: { name: 'MIT' } }],
        hashes: [{ alg: 'SHA-512', content: '010203' }],
      },
      {
        type: 'library',
        'bom-ref': 'pkg:npm/kettle@3.0.0',
        name: 'kettle',
        version: '3.0.0',
        purl: 'pkg:npm/kettle@3.0.0',
        scope: 'excluded',
        licenses: [{ expression: '(MIT OR ISC)' }],
      },
    ]);
  });

  it('names every package of the build once, and marks what readers get', () => {
    const { components } = billOfMaterials(lock);
    expect(new Set(components.map(({ purl }) => purl)).size).toBe(components.length);
    expect(components.filter(({ scope }) => scope === 'required').map(({ name }) => name)).toEqual(
      downloadedPackages.map(({ name }) => name).sort(),
    );
    expect(components.every(({ hashes }) => hashes?.[0]?.content.length === 128)).toBe(true);
  });
});

describe('the licenses', () => {
  it('hold the text of each part', () => {
    const text = licensesText();
    for (const words of [
      'SIL OPEN FONT LICENSE',
      'Copyright (c) Pagefind',
      'VoidZero',
      'Jake Archibald',
      'Colin McDonnell',
      'Street Side Software',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/licenses of bundled/i);
  });

  it('are asked for by the package of each module in a script', () => {
    expect(packageOf('/work/node_modules/zod/v4/core.js')).toBe('zod');
    expect(packageOf('/work/node_modules/a/node_modules/@b/c/index.js?v=1')).toBe('@b/c');
    expect(packageOf('\0rolldown/runtime.js')).toBe('rolldown');
    expect(packageOf('/work/src/dom/elements.ts')).toBeUndefined();
  });

  it('are those of the packages that the page on licenses names', () => {
    const page = readFileSync('content/pages/en/licenses.mdx', 'utf8');
    expect(downloadedPackages.filter(({ what }) => !page.includes(titleOf(what)))).toEqual([]);
  });
});

describe('security.txt', () => {
  const about = { today: '2026-11-30', address: 'https://guide.example/.well-known/security.txt' };

  it('names the contact and expires within a year', () => {
    expect(securityText('web@hospital.example', about)).toBe(
      'Contact: mailto:web@hospital.example\nExpires: 2027-10-01T00:00:00.000Z\nPreferred-Languages: en\n' +
        'Canonical: https://guide.example/.well-known/security.txt\n',
    );
    expect(securityText('https://hospital.example/tell-us/', about)).toContain('Contact: https://hospital');
  });

  it('is not written without a contact', () => {
    expect(securityText(null, about)).toBeUndefined();
  });
});

/** "Zod" of "Zod, which checks what is kept"; a typeface without the word for it. */
function titleOf(what: string): string {
  return what.replace(/^The typeface /, '').replace(/,.*/, '');
}
