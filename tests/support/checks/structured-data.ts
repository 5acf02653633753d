/**
 * Is what a page tells machines true to schema.org, and to the page? The first question is put to the
 * TypeScript compiler: every block is checked against the types of `schema-dts`, which are made from
 * the vocabulary itself, so a property that does not exist, or a value of a wrong kind, is an error.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { BuiltPage } from '../built-site.ts';
import { wordsOf } from '../built-site.ts';
import type { ExpectedArticle } from '../expected.ts';

const folder = fileURLToPath(new URL('../../', import.meta.url));

/** The blocks of data in a page, as they are written. */
export function dataBlocks({ document }: Pick<BuiltPage, 'document'>): string[] {
  return document.querySelectorAll('script[type="application/ld+json"]').map((script) => script.rawText);
}

/** What the types of schema.org refuse, one sentence each, for blocks by the address of their page. */
export function againstSchemaOrg(blocks: ReadonlyMap<string, readonly string[]>): string[] {
  const lines = [...blocks].flatMap(([address, texts]) => texts.map((text) => ({ address, text })));
  const code = [
    `import type * as schema from 'schema-dts';`,
    ...lines.map(
      ({ text }) => `({} as (data: schema.WithContext<schema.${typeOf(text)}>) => void)(${text});`,
    ),
  ].join('\n');
  const name = join(folder, 'structured-data.virtual.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const real = ts.createCompilerHost(options);
  host.fileExists = (file) => file === name || real.fileExists(file);
  host.getSourceFile = (file, ...rest) =>
    file === name
      ? ts.createSourceFile(file, code, ts.ScriptTarget.ESNext)
      : real.getSourceFile(file, ...rest);
  const program = ts.createProgram([name], options, host);
  const file = program.getSourceFile(name);
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map((found) => {
    const before = found.file?.text.slice(0, found.start) ?? '';
    const line = before.split('\n').length - 1;
    const message = ts.flattenDiagnosticMessageText(found.messageText, ' ');
    return `${lines[line - 1]?.address ?? 'The check itself'}: ${message.replaceAll(/\s+/g, ' ').slice(0, 300)}`;
  });
}

/** The type that a block names. The compiler compares with one type much faster than with all of them. */
function typeOf(text: string): string {
  return /"@type":"(\w+)"/.exec(text)?.[1] ?? 'Thing';
}

/** What the data of a page says that the page itself does not, or says otherwise. */
export function untrueData(page: BuiltPage, article: ExpectedArticle | undefined, origin: string): string[] {
  const { document } = page;
  const [text, ...others] = dataBlocks(page);
  if (text === undefined) return ['has no data for machines'];
  if (others.length > 0) return ['has more than one block of data'];
  const data = JSON.parse(text) as Data;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const heading = wordsOf(document.querySelector('h1'));
  return [
    ...differs('url', data.url, canonical),
    ...(data['@type'] === 'WebSite' ? [] : differs('name', data.name, heading)),
    ...(data['@type'] === 'WebSite'
      ? []
      : differs('inLanguage', data.inLanguage, document.querySelector('html')?.getAttribute('lang'))),
    ...breadcrumbProblems(data, page, origin),
    ...(article ? articleProblems(data, page, article) : []),
    ...(!article && data['@type'] === 'MedicalWebPage' ? ['says that it is a medical page'] : []),
    ...definitionProblems(data, document),
  ];
}

interface Data {
  '@type': string;
  url?: string;
  name?: string;
  inLanguage?: string;
  datePublished?: string;
  dateModified?: string;
  version?: string;
  creativeWorkStatus?: string;
  lastReviewed?: string;
  reviewedBy?: unknown;
  expires?: string;
  breadcrumb?: { itemListElement: { position: number; name: string; item: string }[] };
  about?: Partial<Record<string, string | string[]>>;
  hasDefinedTerm?: { name: string; url: string; description: string }[];
}

function articleProblems(data: Data, { document }: BuiltPage, article: ExpectedArticle): string[] {
  const status = wordsOf(document.querySelector('#status strong'));
  // Whoever reads the page must find each of these words on it.
  const text = wordsOf(document.querySelector('main'));
  const without = (words: string) => words.replaceAll(/\s+/g, ' ').trim();
  const lead = document.querySelector('main .lead')?.clone() as typeof document | undefined;
  for (const reference of lead?.querySelectorAll('sup') ?? []) reference.remove();
  const told = ['preparation', 'howPerformed', 'followup'].flatMap((name) => {
    const words = data.about?.[name];
    return typeof words === 'string' && without(words) !== wordsOf(lead)
      ? [`tells ${name} in words that are not its short answer: ${words.slice(0, 60)}`]
      : [];
  });
  const names = [data.about?.['alternateName'] ?? []].flat();
  return [
    ...differs('@type', data['@type'], 'MedicalWebPage'),
    ...differs('datePublished', data.datePublished, article.written),
    ...differs('dateModified', data.dateModified, article.updated),
    ...differs('version', data.version, article.version),
    ...(data.creativeWorkStatus?.startsWith(status) ? [] : ['has a status that its details do not have']),
    ...told,
    ...names
      .filter((name) => !text.includes(name))
      .map((name) => `has the other name "${name}", which no reader sees`),
    // Who has checked it is told after a real check, and then always.
    ...(['lastReviewed', 'reviewedBy', 'expires'] as const)
      .filter((name) => (data[name] !== undefined) !== article.reviewed)
      .map((name) =>
        article.reviewed ? `was checked and lacks ${name}` : `was never checked and has ${name}`,
      ),
  ];
}

function breadcrumbProblems(data: Data, { document }: BuiltPage, origin: string): string[] {
  const shown = document.querySelectorAll('nav[aria-label=Breadcrumb] li').map((item) => {
    const href = item.querySelector('a')?.getAttribute('href') ?? '';
    return `${wordsOf(item)} ${new URL(href, origin).href}`;
  });
  // The page itself comes last, under its title.
  const own = `${wordsOf(document.querySelector('h1'))} ${data.url ?? ''}`;
  const told = (data.breadcrumb?.itemListElement ?? [])
    .toSorted((a, b) => a.position - b.position)
    .map(({ name, item }) => `${name} ${item}`);
  return shown.length === 0 || data['@type'] === 'DefinedTermSet'
    ? []
    : differs('breadcrumb', told.join(', '), [...shown, own].join(', '));
}

function definitionProblems(data: Data, document: BuiltPage['document']): string[] {
  return (data.hasDefinedTerm ?? []).flatMap(({ name, url, description }) => {
    const shown = document.getElementById(new URL(url).hash.slice(1));
    const text = wordsOf(shown);
    return text.startsWith(name) && text.includes(description)
      ? []
      : [`explains "${name}" in words that it does not show`];
  });
}

function differs(name: string, value: unknown, expected: unknown): string[] {
  return value === expected ? [] : [`says ${name} "${String(value)}", expected "${String(expected)}"`];
}
