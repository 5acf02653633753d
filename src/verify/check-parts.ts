/** The search and the versions: parts of many files that have to fit together. */
import { HASH_LENGTH, type OfflineBuild } from '../offline/offline-build.ts';
import { hashOf, unpack } from '../offline/pack.ts';
import { documentOf, eachOf, type Finding, type LiveCheck, type LiveSite } from './live-site.ts';
import { shown } from './check-headers.ts';

const upload = 'Upload the whole of dist/ again, the new files before the pages.';

/** The files that a search loads are there and whole. */
export const search: LiveCheck = async (site) => {
  const [language = 'en'] = (
    documentOf(await site.ask(''))
      .querySelector('html')
      ?.getAttribute('lang') ?? 'en'
  ).split('-');
  const guide = await site.ask(`pagefind/guide.${language}.json`);
  const entry = await site.ask('pagefind/pagefind-entry.json');
  const broken = [
    ...((await readsAsJson(guide.text)) && guide.status === 200 ? [] : [`pagefind/guide.${language}.json`]),
    ...((await readsAsJson(entry.text)) && entry.status === 200 ? [] : ['pagefind/pagefind-entry.json']),
  ];
  if (broken.length > 0)
    return broken.map((path) => ({
      what: `The search cannot start: /${path} is missing or cut off`,
      mend: upload,
    }));
  const { fragments } = JSON.parse(guide.text) as { fragments: string };
  const names = [...new Set(fragments.split(' '))].filter((name) => name !== '');
  return eachOf(names, async (name) => {
    const path = `pagefind/fragment/${name}.pf_fragment`;
    const { status, body } = await site.ask(path);
    if (status === 200 && (await unpacks(body))) return [];
    return [
      { what: `A result of the search is missing or cut off: /${path} answers ${status}`, mend: upload },
    ];
  });
};

/**
 * All files on the host are of one build: the packs of the worker are whole, and hold the pages that the
 * host sends. `ours` is the worker in `dist/`, where there is one.
 */
export function versions(ours: string | undefined): LiveCheck {
  return async (site) => {
    const worker = await site.ask('sw.js');
    if (worker.status !== 200) return [{ what: `sw.js answers ${worker.status}`, mend: upload }];
    const build = buildIn(worker.text);
    // A copy built with OFFLINE=off.
    if (!build) return [];
    const other: Finding[] =
      ours === undefined || buildIn(ours)?.version === build.version
        ? []
        : [
            {
              what: `The site is the build ${build.version}, dist/ is ${buildIn(ours)?.version ?? 'another'}`,
              mend: 'Upload dist/, or build with the SITE_URL and BASE_PATH of this site before comparing.',
            },
          ];
    return [...other, ...(await eachOf(build.packs, ({ file }) => packProblems(site, file)))];
  };
}

async function packProblems(site: LiveSite, file: string): Promise<Finding[]> {
  const { status, body } = await site.ask(file);
  const name = file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
  if (status !== 200 || (await hashOf(body, HASH_LENGTH)) !== name) {
    return [
      {
        what: `Reading offline does not work: /${file} answers ${status}, or is cut off or altered`,
        mend: upload,
      },
    ];
  }
  const pages = (await unpack(body)).filter(({ type }) => type.startsWith('text/html'));
  return eachOf(pages, async ({ path, hash, content }) => {
    const page = await site.ask(path);
    if (page.status === 200 && (await hashOf(page.body, HASH_LENGTH)) === hash) return [];
    // Hosts with our redirects lead on from an old address, as its page does; where to is another question.
    if (page.headers.has('location') && leadsOn(content)) return [];
    return [
      {
        what: `${shown(path)} is not the page of this build`,
        mend: `Two builds are mixed, or a service alters pages. ${upload}`,
      },
    ];
  });
}

/** Is this the page of an old address, for hosts without redirects? */
function leadsOn(page: Uint8Array): boolean {
  return new TextDecoder().decode(page).includes('http-equiv="refresh"');
}

/** What the build wrote into the first line of its worker. */
function buildIn(worker: string): OfflineBuild | undefined {
  const [, json] = /^var guideBuild=(.*);$/m.exec(worker) ?? [];
  return json === undefined ? undefined : (JSON.parse(json) as OfflineBuild);
}

function readsAsJson(text: string): Promise<boolean> {
  return new Response(text).json().then(
    () => true,
    () => false,
  );
}

async function unpacks(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
