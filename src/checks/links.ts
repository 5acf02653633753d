import { articleAddress } from '../format/address.ts';
import { suggestionFor } from '../format/suggestion.ts';
import type { Anchors } from './addresses.ts';
import { addressesOf, anchorsOf } from './addresses.ts';
import type { Content } from './content.ts';
import { dataFilesOf } from './content.ts';
import type { Mistake } from './mistake.ts';
import type { Rule } from './rule.ts';
import type { TextFile } from './text-file.ts';

/** Anchors that the layout of every article has. */
const LAYOUT_ANCHORS: readonly string[] = ['short', 'article', 'details', 'sources', 'status', 'main'];

interface Link {
  file: string;
  line: number;
  url: string;
}

/** Every link inside the guide leads to a page and a section that are there. */
export const linksRule: Rule = (content) => {
  const addresses = addressesOf(content);
  return [
    ...[...content.articles, ...content.pages].flatMap((file) => textLinkMistakes(file, addresses)),
    ...dataLinks(content).flatMap((link) => linkMistakes(link, addresses)),
    ...content.articles.flatMap((file) => [...relatedMistakes(file, content), ...askedMistakes(file)]),
  ];
};

function textLinkMistakes(file: TextFile, addresses: Map<string, Anchors>): Mistake[] {
  // An article may point into itself, drafts included.
  const own = articleAddress(file.language, file.name);
  const known = addresses.has(own) ? addresses : new Map([...addresses, [own, anchorsOf(file)]]);
  return (file.parsed?.text.uses ?? []).flatMap((use) => {
    if (use.kind !== 'link') return [];
    const url = use.url.startsWith('#') ? `${own}${use.url}` : use.url;
    return linkMistakes({ file: file.file, line: use.line, url }, known);
  });
}

/** Links in data files: Markdown links in their texts, and fields that hold an address. */
function dataLinks(content: Content): Link[] {
  // Clinics write plain words; their own rule refuses links.
  return dataFilesOf({ ...content, clinics: new Map() })
    .filter((file) => file !== content.sources && file !== content.site)
    .flatMap(({ yaml }) =>
      yaml.texts.flatMap(({ path, text, line }) => {
        const urls =
          path.at(-1) === 'address' || path.at(-2) === 'answers'
            ? [text]
            : [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, url = '']) => url);
        return urls.map((url) => ({ file: yaml.file, line, url }));
      }),
    );
}

function linkMistakes({ file, line, url }: Link, addresses: Map<string, Anchors>): Mistake[] {
  if (/^(?:https?:\/\/|mailto:|tel:)/.test(url)) return [];
  const [address = '', anchor] = url.split('#');
  if (!address.startsWith('/') || !address.endsWith('/')) {
    return [
      {
        file,
        line,
        what: `the link "${url}" is not an address`,
        expected: 'a slash at both ends, or https:// for another site',
        remedy: addressRemedy(address, anchor, addresses),
      },
    ];
  }
  const anchors = addresses.get(address);
  if (anchors === undefined) {
    return [
      {
        file,
        line,
        what: `there is no page ${address}`,
        ...known(address, addresses.keys(), 'an address of the guide'),
      },
    ];
  }
  if (anchor === undefined || anchors === null || anchors.has(anchor) || LAYOUT_ANCHORS.includes(anchor))
    return [];
  return [
    {
      file,
      line,
      what: `${address} has no section "${anchor}"`,
      ...known(anchor, anchors, 'the id of one of its headings'),
    },
  ];
}

/** An address that the guide has, when one is meant; a made-up one would only be the next mistake. */
function addressRemedy(address: string, anchor: string | undefined, addresses: Map<string, Anchors>): string {
  const name = address
    .replace(/^[a-z]+:(?=[\\/])/i, '')
    .replaceAll('\\', '/')
    .replace(/^(?:\.{0,2}\/)+|(?:\/|index\.html?|\.(?:mdx?|html?))+$/gi, '')
    .toLowerCase();
  if (/^[a-z]+:/i.test(address)) return 'take the link out and keep its words';
  if (/^(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(name) && !addresses.has(`/${name}/`)) {
    return `write https://${name}`;
  }
  const wanted = name === '' ? '/' : `/${name}/`;
  const meant = addresses.has(wanted) ? wanted : suggestionFor(wanted, addresses.keys());
  if (meant === null) return 'choose an address of the guide, or take the link out and keep its words';
  const anchors = addresses.get(meant);
  const kept = anchor !== undefined && (anchors === null || anchors?.has(anchor)) ? `#${anchor}` : '';
  return `write ${meant}${kept}`;
}

function relatedMistakes(file: TextFile, content: Content): Mistake[] {
  const names = content.articles
    .filter(({ draft, language }) => !draft && language === file.language)
    .map(({ name }) => name);
  return frontMatterTexts(file, 'related').flatMap(({ text, line }) => {
    if (text === file.name) {
      const expected = 'other articles';
      return [
        {
          file: file.file,
          line,
          what: 'the article names itself as related',
          expected,
          remedy: 'choose another',
        },
      ];
    }
    if (names.includes(text)) return [];
    const what = `the related article "${text}" does not exist`;
    return [
      {
        file: file.file,
        line,
        what,
        ...known(text, names, 'the file name of an article, without its ending'),
      },
    ];
  });
}

function askedMistakes(file: TextFile): Mistake[] {
  const anchors = anchorsOf(file);
  if (anchors === null) return [];
  return frontMatterTexts(file, 'alsoAsked')
    .filter(({ path, text }) => path.at(-1) === 'section' && text !== 'short' && !anchors.has(text))
    .map(({ text, line }) => ({
      file: file.file,
      line,
      what: `no section of this article has the id "${text}"`,
      ...known(text, anchors, 'the id of one of its headings, or short'),
    }));
}

function frontMatterTexts({ frontMatter }: TextFile, field: string) {
  return frontMatter.texts.filter(({ path }) => path[0] === field);
}

function known(id: string, all: Iterable<string>, expected: string): Pick<Mistake, 'expected' | 'remedy'> {
  const meant = suggestionFor(id, all);
  return { expected, remedy: meant === null ? 'correct it, or take it out' : `did you mean ${meant}?` };
}
