/**
 * "Before your block" as one file that needs no network: text, drawings, style, and the signs that need help.
 * It is opened from an email, so it has no script, loads nothing, and its links lead to the guide in full.
 */
import { fill, type UiTexts } from '../../i18n/index.ts';
import { formatDate } from '../../format/date.ts';
import { curlyQuotes } from '../../format/typography.ts';
import { xmlText } from '../../format/xml.ts';
import { type Clinic, CLINIC_PARTS, drawnAnswer } from '../clinic.ts';
import type { Site } from '../../schema/site.ts';
import type { TextPiece } from '../phone.ts';

/** Mail programs and old phones take a file of this size without a question. */
export const MAX_PACK_BYTES = 100 * 1024;

/** A section of an article, as other programs get it. */
export interface PackSection {
  /** `getting-ready/#eating`, without the start of the address. */
  readonly at: string;
  readonly title: string;
  /** 2 or 3, as on its page. */
  readonly level: number;
  /** Plain HTML with whole addresses. */
  readonly html: string;
  /** A drawing that comes before it, with its words for those who do not see it. */
  readonly drawing?: {
    readonly svg: string;
    readonly viewBox: string;
    readonly name: string;
    readonly alt: string;
  };
}

type EmergencyNumber = Pick<Site['emergencyNumbers'][number], 'number' | 'country'>;

/** A part of the file: sections of one article. */
export interface PackPart {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly PackSection[];
  /** Whole address of its article. */
  readonly url: string;
  readonly state: string;
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly updated: string;
}

export interface Pack {
  readonly language: { readonly tag: string; readonly dir: string };
  readonly ui: Pick<UiTexts, 'siteName' | 'clinics' | 'pack' | 'plan'>;
  /** Whole address of the guide, with a slash at its end. */
  readonly home: string;
  readonly parts: readonly PackPart[];
  readonly clinic: Clinic | null;
  /** The emergency number that the guide puts first, and that of the country of the clinic. */
  readonly emergency: { readonly first: EmergencyNumber; readonly own: EmergencyNumber };
  /** The style sheet. */
  readonly css: string;
  readonly license: string;
}

/** The whole file. */
export function packHtml(pack: Pack): string {
  const { language, ui, parts, clinic, css } = pack;
  const title = clinic ? fill(ui.pack.titleOf, { name: clinic.name }) : ui.pack.title;
  const local = localAddresses(pack);
  const links = parts.map((part) => `<li><a href="#${part.id}">${xmlText(part.title)}</a></li>`).join('');
  return `<!doctype html>
<html lang="${language.tag}" dir="${language.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(curlyQuotes(title))}</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<style>${css}</style>
</head>
<body>
<main>
<header>
<p class="brand">${xmlText(ui.siteName)}</p>
<h1>${xmlText(curlyQuotes(title))}</h1>
<p class="lead">${xmlText(ui.pack.lead)}</p>
<nav aria-label="${xmlText(ui.pack.contents)}"><ul>${links}</ul></nav>
</header>
${clinic ? clinicBox(clinic, pack) : ''}
${parts.map((part) => partHtml(part, local, pack)).join('\n')}
<footer>
${parts.map((part) => stateLine(part, pack)).join('\n')}
<p>${xmlText(fill(ui.pack.note, { license: pack.license }))}</p>
</footer>
</main>
</body>
</html>
`;
}

function partHtml(
  { id, title, sections }: PackPart,
  local: ReadonlyMap<string, string>,
  { emergency }: Pack,
): string {
  const own = (section: PackSection) =>
    section.at.endsWith('#cards') ? { ...section, html: withOwnNumber(section.html, emergency) } : section;
  return `<section class="part part-${id}" aria-labelledby="${id}">
<h2 id="${id}">${xmlText(title)}</h2>
${sections.map((section) => sectionHtml(own(section), local)).join('\n')}
</section>`;
}

function sectionHtml(
  { at, title, level, html, drawing }: PackSection,
  local: ReadonlyMap<string, string>,
): string {
  const picture = drawing
    ? `<svg viewBox="${drawing.viewBox}" role="img" aria-label="${xmlText(drawing.alt)}">${drawing.svg}<use href="#${drawing.name}"/></svg>`
    : '';
  const heading = title === '' ? '' : `<h${level + 1} id="${anchorOf(at)}">${xmlText(title)}</h${level + 1}>`;
  return `<div class="piece">${picture}<div>${heading}${withLocalLinks(lowered(html), local)}</div></div>`;
}

/** Headings inside a section are one level lower here, and drawings of the page are left out. */
function lowered(html: string): string {
  return html.replaceAll(/<(\/?)h3>/g, '<$1h4>').replaceAll(/<(\/?)h2>/g, '<$1h3>');
}

/** Links to sections that are in the file stay in it, so that they work without a network. */
function withLocalLinks(html: string, local: ReadonlyMap<string, string>): string {
  return html.replaceAll(/href="([^"]+)"/g, (whole, address: string) => {
    const here = local.get(address);
    return here === undefined ? whole : `href="#${here}"`;
  });
}

function localAddresses({ home, parts }: Pack): Map<string, string> {
  return new Map(
    parts.flatMap(({ id, url, sections }): [string, string][] => [
      [url, id],
      ...sections
        .filter(({ title }) => title !== '')
        .map(({ at }): [string, string] => [home + at, anchorOf(at)]),
    ]),
  );
}

function anchorOf(at: string): string {
  return at.replace('/#', '-');
}

function stateLine({ title, url, state, version, updated }: PackPart, { ui, language }: Pack): string {
  const words = fill(ui.pack.state, { title, state, version, date: formatDate(updated, language.tag) });
  return `<p><strong>${xmlText(words)}</strong> ${xmlText(ui.pack.online)} <a href="${xmlText(url)}">${xmlText(url)}</a></p>`;
}

/**
 * The cards with the emergency number of the clinic's country in place of that of the guide, and the other
 * one in its place in the list of other countries.
 */
export function withOwnNumber(html: string, { first, own }: Pack['emergency']): string {
  if (first.number === own.number) return html;
  const end = html.indexOf('</details>');
  const swapped = html
    .slice(0, end)
    .replaceAll(
      new RegExp(`\\b(?:${first.number}|${own.number})\\b|\\((?:${first.country}|${own.country})\\)`, 'g'),
      (found) =>
        found === first.number
          ? own.number
          : found === own.number
            ? first.number
            : found === `(${first.country})`
              ? `(${own.country})`
              : `(${first.country})`,
    );
  return swapped + html.slice(end);
}

/** What the clinic itself says, in the box that only clinics have. */
function clinicBox(clinic: Clinic, { ui, language }: Pack): string {
  const from = `${fill(ui.clinics.from, { name: clinic.name })}, ${formatDate(clinic.updated, language.tag)}`;
  const sample = clinic.sample ? ` <span class="sample">${xmlText(ui.clinics.sample)}</span>` : '';
  const phones = [clinic.phone, clinic.outOfHours].flatMap((phone) =>
    phone
      ? [`<a href="tel:${xmlText(phone.tel)}">${xmlText(phone.text)}</a> ${xmlText(phone.hours ?? '')}`]
      : [],
  );
  const answers = Object.values(CLINIC_PARTS)
    .flat()
    .map((id) => drawnAnswer(clinic, id, ui))
    .map(({ label, pieces }) => `<div><dt>${xmlText(label)}</dt><dd>${piecesHtml(pieces)}</dd></div>`)
    .join('');
  const warning = clinic.sample ? `<p>${xmlText(fill(ui.clinics.sampleBar, { name: clinic.name }))}</p>` : '';
  return `<section class="from" aria-labelledby="from">
<h2 id="from">${xmlText(curlyQuotes(from))}${sample}</h2>
${warning}<p>${phones.join('<br>')}</p>
${clinic.where === undefined ? '' : `<p>${xmlText(clinic.where)}</p>`}
<dl>${answers}</dl>
</section>`;
}

function piecesHtml(pieces: readonly TextPiece[]): string {
  return pieces
    .map(({ text, tel }) => {
      const words = xmlText(curlyQuotes(text));
      return tel === undefined ? words : `<a href="tel:${xmlText(tel)}">${words}</a>`;
    })
    .join('');
}
