/**
 * A bill of materials (CycloneDX 1.6) of what makes the site, from the lockfile alone: no clock and no
 * random number, so the same site has the same bill.
 */
import { downloadedPackages } from './downloaded-packages.ts';

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

/** Where npm puts them. Other packages may bring another version of one of them for themselves. */
const required = new Set(downloadedPackages.map(({ name }) => `node_modules/${name}`));

/** The bill. Packages that only check the site are left out: no byte of it comes from them. */
export function billOfMaterials(lock: Lockfile) {
  const components = Object.entries(lock.packages)
    .filter(([path, { dev, devOptional, version }]) => path !== '' && version && !dev && !devOptional)
    .map(([path, locked]) => component(path, locked));
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

function component(path: string, { version = '', integrity, license }: LockedPackage) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 13);
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    // "required" is what readers get; what only builds is "excluded" from that.
    scope: required.has(path) ? 'required' : 'excluded',
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
