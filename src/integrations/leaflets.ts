/** The step of the build that makes the PDF leaflets, each kept under a fingerprint of what it is made of. */
import { readFile } from 'node:fs/promises';
import type { Content } from '../checks/content.ts';
import { type Clinic, clinicPath } from '../clinics/clinic.ts';
import { languageRoot } from '../format/address.ts';
import { curlyQuotes } from '../format/typography.ts';
import { fill, uiTexts } from '../i18n/index.ts';
import { drawingOf } from '../leaflets/drawing.ts';
import { isMade, leafletPath } from '../leaflets/leaflet-files.ts';
import { PAPERS, type Leaflet } from '../leaflets/leaflet.ts';
import { leafletOf, leafletOfMany, type LeafletPage } from '../leaflets/make-leaflet.ts';
import type { Draw } from '../leaflets/page-blocks.ts';
import { qrCode } from '../leaflets/qr-code.ts';
import { compilePdf } from '../leaflets/typst-compiler.ts';
import { typstText } from '../leaflets/typst-text.ts';
import { lightColors } from '../machine/standalone-picture.ts';
import type { ApiListed } from '../schema/api.ts';
import { languages, type Language } from '../site.config.ts';
import { type BuildCache, fingerprint } from './build-cache.ts';
import type { SiteFolder } from './site-folder.ts';

export class Leaflets {
  readonly #pages = new Map<string, LeafletPage>();

  /** Takes the text of the finished page of an article. */
  add(address: string, main: string, { title, language, version, updated, review }: ApiListed): void {
    const status = review.sentence;
    this.#pages.set(address, { main, title, address, language, version, updated, status });
  }

  /** Takes the text of the finished page of a clinic. A sample says on each sheet that it is one. */
  addClinic({ id, name, sample, updated }: Clinic, main: string, language: Language): void {
    const { clinics, review } = uiTexts(language.code);
    const address = clinicPath(id);
    const title = curlyQuotes(fill(clinics.title, { name }));
    this.#pages.set(address, {
      main,
      title: sample ? `${title} (${clinics.sampleLabel})` : title,
      address,
      language: language.tag,
      version: fingerprint([main]).slice(0, 8),
      updated,
      isClose: true,
      status: [
        ...(sample ? [`${fill(clinics.printHead, { name })}.`] : []),
        review['not-reviewed'].sentence,
      ].join(' '),
    });
  }

  /** Makes the leaflets that this build wants and writes them. Returns how many files there are. */
  async write({ leaflets }: Content, site: SiteFolder, cache: BuildCache): Promise<number> {
    const code = await leafletCode();
    const draw = await drawFrom(site);
    let files = 0;
    const make = async (
      name: string,
      language: Pick<Language, 'path'>,
      ingredients: readonly unknown[],
      put: () => Leaflet,
    ) => {
      let leaflet: Leaflet | undefined;
      for (const paper of PAPERS) {
        const kept = await cache.keep(['leaflet', code, paper, JSON.stringify(ingredients)], () => {
          leaflet ??= put();
          return compilePdf(typstText(leaflet, paper, qrCode(leaflet.url)));
        });
        await site.write(leafletPath(language, name, paper), kept);
        files += 1;
      }
    };
    for (const page of this.#pages.values()) {
      const language = languageOf(page);
      const name = page.address.slice(languageRoot(language.code).length, -1);
      if (isMade(name)) await make(name, language, [page], () => leafletOf(page, draw));
    }
    for (const { id, words, page, parts } of leaflets?.entries.values() ?? []) {
      for (const language of languages) {
        const title = words[language.code]?.title;
        const prefix = languageRoot(language.code).slice(0, -1);
        const pages = parts.flatMap(({ address }) => this.#pages.get(prefix + address) ?? []);
        if (title === undefined || pages.length < parts.length || !isMade(id)) continue;
        const version = fingerprint(pages.map((one) => one.version)).slice(0, 8);
        const together = { title, address: prefix + page.address, version };
        await make(id, language, [pages, together], () => leafletOfMany(pages, together, draw));
      }
    }
    return files;
  }
}

function languageOf({ language }: LeafletPage): Language {
  return languages.find(({ tag }) => tag === language) ?? languages[0];
}

/** The drawings of the built site in the light colors of the guide, on white paper. */
async function drawFrom(site: SiteFolder): Promise<Draw> {
  const names = (await site.files()).filter((file) => /^_astro\/[^/]+\.svg$/.test(file));
  const files = new Map(
    await Promise.all(
      names.map(async (name) => [name.slice('_astro/'.length), await site.read(name)] as const),
    ),
  );
  const styles = ['tokens.css', 'palette.css'].map((name) => new URL(`../styles/${name}`, import.meta.url));
  const sheets = await Promise.all(styles.map((style) => readFile(style, 'utf8')));
  const colors = new Map([...lightColors(...sheets), ['--paper', '#fff']]);
  const fileOf = (name: string) => {
    const file = files.get(name);
    if (file === undefined)
      throw new Error(`A page names the drawing ${name}, which the build did not write.`);
    return file;
  };
  return (svg) => drawingOf(svg, { fileOf, colors });
}

/** The code that makes leaflets and the libraries behind it: other ones give other files for the same page. */
async function leafletCode(): Promise<string> {
  const folder = new URL('../leaflets/', import.meta.url);
  const names = [
    'drawing.ts',
    'make-leaflet.ts',
    'page-blocks.ts',
    'qr-code.ts',
    'typst-compiler.ts',
    'typst-text.ts',
    'typst-worker.ts',
    '../i18n/en/pdf.ts',
    '../styles/palette.css',
    '../styles/tokens.css',
    '../../package-lock.json',
  ];
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  return fingerprint(texts.slice(0, -1).concat(versionsIn(texts.at(-1) ?? '')));
}

function versionsIn(lock: string): string[] {
  return ['@myriaddreamin/typst-ts-web-compiler', 'uqr', 'subset-font'].map((name) => {
    const { packages } = JSON.parse(lock) as { packages: Record<string, { version?: string }> };
    return packages[`node_modules/${name}`]?.version ?? '';
  });
}
