/**
 * A bill of materials (CycloneDX 1.6) of what makes the site, from the lockfile alone: no clock and no
 * random number, so the same site has the same bill.
 */

/** A package of the lockfile. */
export interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export interface Lockfile {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** Packages of which something reaches the browsers of readers; all others only build. */
export const downloadedByReaders: readonly string[] = [
  '@fontsource-variable/atkinson-hyperlegible-next',
  '@fontsource-variable/bitter',
  'pagefind',
  'vite',
];

/** The bill. Packages that only check the site are left out: no byte of it comes from them. */
export function billOfMaterials(lock: Lockfile) {
  const components = Object.entries(lock.packages)
    .filter(([path, { dev, devOptional, version }]) => path !== '' && version && !dev && !devOptional)
    .map(([path, locked]) => component(path.slice(path.lastIndexOf('node_modules/') + 13), locked));
  const unique = [...new Map(components.map((one) => [one['bom-ref'], one])).values()];
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `pkg:npm/${lock.name}@${lock.version}`,
        name: lock.name,
        version: lock.version,
        licenses: [{ license: { id: 'MIT' } }, { license: { id: 'CC-BY-4.0' } }],
      },
    },
    components: unique.sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
  };
}

function component(name: string, { version = '', integrity, license }: LockedPackage) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    // "required" is what readers get; what only builds is "excluded" from that.
    scope: downloadedByReaders.includes(name) ? 'required' : 'excluded',
    ...(license ? { licenses: [licenseOf(license)] } : {}),
    ...(integrity ? { hashes: [hashOf(integrity)] } : {}),
  };
}

function licenseOf(license: string) {
  return /[ ()]/.test(license) ? { expression: license } : { license: { name: license } };
}

/** npm writes hashes as `sha512-<base64>`, CycloneDX as hex. */
function hashOf(integrity: string) {
  const [, algorithm = '', base64 = ''] = /^sha(\d+)-([\w+/=]+)/.exec(integrity) ?? [];
  return {
    alg: algorithm === '1' ? 'SHA-1' : `SHA-${algorithm}`,
    content: Buffer.from(base64, 'base64').toString('hex'),
  };
}
