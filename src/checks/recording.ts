/** Works out what `npm run record` writes into the two ledgers. Nothing that was published is ever taken out. */
import { stringify } from 'yaml';
import { articleAddress } from '../format/address.ts';
import type { Anchors } from './addresses.ts';
import { redirectsOf } from './aliases.ts';
import { addressesOf } from './addresses.ts';
import type { RecordedVersion } from '../schema/ledgers.ts';
import type { Content } from './content.ts';
import { isUpdatedStale, versionedArticles } from './ledgers.ts';

export interface Recorded {
  /** The new text of `addresses.yaml`. */
  addresses: string;
  /** The new text of `versions.yaml`. */
  versions: string;
  /** What changed, one line each. */
  done: string[];
  /** What could not be recorded, and why. */
  refused: string[];
}

/** Compares the content with the ledgers and adds what is new. */
export function recordContent(content: Content, today: string): Recorded {
  const refused = content.articles
    .filter(({ draft, data, parsed }) => !draft && (!data || !parsed))
    .map(({ file }) => `${file} cannot be read whole. Remedy: run npm run check:content and mend it first.`);
  const broken = [content.addresses, content.versions].filter((ledger) => (ledger?.mistakes.length ?? 0) > 0);
  if (broken.length > 0) {
    // A ledger that cannot be read must not be written over.
    const files = broken.map((ledger) => ledger?.yaml.file).join(' and ');
    refused.push(`${files} cannot be read. Remedy: run npm run check:content and mend it first.`);
    return { addresses: '', versions: '', done: [], refused };
  }
  const versions = recordVersions(content, today);
  const addresses = recordAddresses(content);
  return {
    addresses: addresses.text,
    versions: versions.text,
    done: [...versions.done, ...addresses.done],
    refused: [...refused, ...versions.refused],
  };
}

function recordVersions(content: Content, today: string) {
  const versions = new Map<string, RecordedVersion>(content.versions?.entries);
  const done: string[] = [];
  const refused: string[] = [];
  for (const { file, article, version } of versionedArticles(content)) {
    const before = versions.get(file.id);
    if (before?.version === version && before.updated === article.updated) continue;
    if (before && before.version !== version && isUpdatedStale(article, before.updated, today)) {
      refused.push(
        `${file.file}: the text has changed since version ${before.version}, but "updated" is ${article.updated}. ` +
          `Remedy: set "updated" to ${today} and say in "changes" what changed.`,
      );
      continue;
    }
    versions.set(file.id, { version, updated: article.updated });
    done.push(
      `${file.id}: version ${version}, updated ${article.updated}${before ? ` (was ${before.version})` : ' (new)'}`,
    );
  }
  const head =
    '# The version of each article, and its "updated" on the day it was recorded. Written by npm run record.\n';
  return { text: head + stringify(Object.fromEntries([...versions].sort(byName)), YAML), done, refused };
}

function recordAddresses(content: Content) {
  const ledger = new Map<string, string[]>(content.addresses?.entries);
  const done: string[] = [];
  // What cannot be read whole is not published, so it leaves no trace.
  const unpublished = new Set(
    [...content.articles, ...content.pages]
      .filter(({ data, parsed }) => !data || !parsed)
      .map(({ language, name }) => articleAddress(language, name)),
  );
  for (const [address, anchors] of addressesOf(content)) {
    if (unpublished.has(address)) continue;
    const before = ledger.get(address);
    const known = new Set(before);
    const added = namesOf(anchors).filter((anchor) => !known.has(anchor));
    if (!before) done.push(`${address} (new)`);
    for (const anchor of added) done.push(`${address}#${anchor} (new)`);
    ledger.set(address, [...known, ...added]);
  }
  // Short addresses are in messages and on paper, so they may go as little as any other.
  for (const { from } of redirectsOf(content)) {
    if (!ledger.has(from)) done.push(`${from} (new)`);
    ledger.set(from, ledger.get(from) ?? []);
  }
  const head =
    '# Every address and section that was ever published. Nothing here is ever taken out: what is gone\n' +
    '# needs an alias or <Moved from="…" />. Written by npm run record.\n';
  return { text: head + stringify(Object.fromEntries([...ledger].sort(byName)), YAML), done };
}

const YAML = { lineWidth: 0 } as const;

function namesOf(anchors: Anchors): string[] {
  return anchors === null ? [] : [...anchors];
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
