/** Gathers the sections of "Before your block" while pages are read, and makes one file of them for each clinic. */
import { readFile } from 'node:fs/promises';
import { type HTMLElement, parse } from 'node-html-parser';
import { clinicOf, shownClinics, type Clinic } from '../clinics/clinic.ts';
import {
  MAX_PACK_BYTES,
  packHtml,
  type Pack,
  type PackPart,
  type PackSection,
} from '../clinics/pack/one-file.ts';
import { packPath } from '../clinics/pack/pack-path.ts';
import type { Content } from '../checks/content.ts';
import { articleAddress, languageRoot } from '../format/address.ts';
import { insideOf } from '../machine/standalone-picture.ts';
import { absoluteUrl } from '../format/path.ts';
import { uiTexts } from '../i18n/index.ts';
import type { ApiArticle } from '../schema/api.ts';
import type { Site } from '../schema/site.ts';
import { languages, type Language } from '../site.config.ts';
import type { PageStyles } from './prune-styles.ts';
import type { SiteFolder } from './site-folder.ts';
import { addNames, noNames } from './used-names.ts';

/** The parts of the file: which sections of which article, in this order. All of them where none is named. */
const PARTS = [
  { id: 'before', article: 'getting-ready', without: ['get-help'] },
  {
    id: 'steps',
    article: 'the-five-steps',
    only: ['prep', 'guidance', 'injection', 'monitoring', 'aftercare'],
  },
  { id: 'help', article: 'when-to-get-help', only: ['cards'] },
] as const satisfies readonly {
  id: string;
  article: string;
  only?: readonly string[];
  without?: readonly string[];
}[];

interface Found {
  readonly api: ApiArticle;
  /** The page as it is drawn. */
  readonly html: string;
}

/** Does the file take a part of the article at this address? */
export function isPacked(address: string): boolean {
  return PARTS.some(({ article }) => article === address.split('/').at(-2));
}

export class OneFilePacks {
  readonly #found = new Map<string, Found>();

  /** Takes an article by its address. */
  add(address: string, found: Found): void {
    this.#found.set(address, found);
  }

  /** Writes a file for each language, and one more for each clinic. */
  async write({
    content,
    site,
    styles,
  }: {
    content: Content;
    site: SiteFolder;
    styles: PageStyles;
  }): Promise<void> {
    const clinics = shownClinics(
      [...content.clinics].flatMap(([id, file]) => {
        const data = file.entries.get('');
        return data ? [clinicOf(id, data)] : [];
      }),
    );
    const numbers = content.site?.entries.get('')?.emergencyNumbers ?? [];
    for (const language of languages) {
      const parts = await this.#parts(language, site);
      if (!parts) continue;
      for (const clinic of [null, ...clinics])
        await writePack({ language, parts, clinic, numbers, site, styles });
    }
  }

  async #parts(language: Language, site: SiteFolder): Promise<PackPart[] | null> {
    const parts: PackPart[] = [];
    for (const part of PARTS) {
      const found = this.#found.get(articleAddress(language.code, part.article));
      if (!found) return null;
      const { api } = found;
      parts.push({
        id: part.id,
        title: uiTexts(language.code).pack.parts[part.id],
        sections: await sectionsOf(found, part, site),
        url: api.url,
        state: api.review.sentence,
        version: api.version,
        updated: api.updated,
      });
    }
    return parts;
  }
}

async function sectionsOf(
  { api, html }: Found,
  part: { readonly only?: readonly string[]; readonly without?: readonly string[] },
  site: SiteFolder,
): Promise<PackSection[]> {
  const wanted = api.sections.filter(({ id }) => part.only?.includes(id) ?? !part.without?.includes(id));
  const page = parse(html);
  return Promise.all(
    wanted.map(async ({ id, title, level, html }) => {
      const drawing = await drawingOf(page, id, site);
      return {
        at: `${api.id}/#${id}`,
        // The short answer comes right below the title of its part.
        title: level === 1 ? '' : title,
        level: Math.max(level, 2),
        html,
        ...(drawing ? { drawing } : {}),
      };
    }),
  );
}

/** The drawing of a step, taken out of its file. */
async function drawingOf(
  page: HTMLElement,
  id: string,
  site: SiteFolder,
): Promise<PackSection['drawing'] | null> {
  const step = page.querySelectorAll('.step').find((one) => one.querySelector(`[id="${id}"]`));
  const svg = step?.querySelector('svg[role="img"]');
  const [, file = '', name = ''] =
    /(_astro\/[^#]+)#(.+)/.exec(svg?.querySelector('use')?.getAttribute('href') ?? '') ?? [];
  if (!svg || file === '') return null;
  return {
    svg: insideOf(await site.read(file), [name]),
    name,
    viewBox: svg.getAttribute('viewBox') ?? '',
    alt: svg.getAttribute('aria-label') ?? '',
  };
}

async function writePack({
  language,
  parts,
  clinic,
  numbers,
  site,
  styles,
}: {
  language: Language;
  parts: PackPart[];
  clinic: Clinic | null;
  numbers: Site['emergencyNumbers'];
  site: SiteFolder;
  styles: PageStyles;
}): Promise<void> {
  const [first] = numbers;
  if (!first) throw new Error('content/site.yaml has no emergency number.');
  const pack: Pack = {
    language,
    ui: uiTexts(language.code),
    home: absoluteUrl('/'),
    parts,
    clinic,
    emergency: { first, own: numbers.find(({ country }) => country === clinic?.country) ?? first },
    css: '',
    license: 'CC BY 4.0',
  };
  const names = noNames();
  addNames(names, parse(packHtml(pack)));
  const html = packHtml({ ...pack, css: styles.cut(await packStyles(), names) });
  const path = packPath(languageRoot(language.code), clinic?.id ?? null);
  const size = Buffer.byteLength(html);
  if (size > MAX_PACK_BYTES) {
    throw new Error(
      `${path} has ${Math.ceil(size / 1024)} KB. Expected ${MAX_PACK_BYTES / 1024} KB or less, because it is sent by ` +
        'email. Remedy: take a section out of PARTS in src/integrations/one-file-packs.ts.',
    );
  }
  await site.write(path, html);
}

let sheet: Promise<string> | undefined;

function packStyles(): Promise<string> {
  const folder = new URL('../styles/', import.meta.url);
  sheet ??= Promise.all(
    ['tokens.css', 'palette.css', 'pack.css'].map((name) => readFile(new URL(name, folder), 'utf8')),
  ).then((texts) => texts.join('\n'));
  return sheet;
}
