/** In a copy that a clinic runs, its boxes and numbers are in every page, without a script. */
import { type HTMLElement, parse } from 'node-html-parser';
import type { Content } from '../checks/content.ts';
import { type ClinicData, clinicData } from '../clinics/clinic-data.ts';
import { clinicOf } from '../clinics/clinic.ts';
import { endOfSection, insertionsFor } from '../clinics/insertions.ts';
import { htmlOf } from '../clinics/markup.ts';
import { uiTexts } from '../i18n/index.ts';
import { languages } from '../site.config.ts';

/** The clinic that runs this copy, or null. */
export function ownClinicData({ site, clinics }: Content): ClinicData | null {
  const id = site?.entries.get('')?.clinic ?? null;
  const file = id === null ? undefined : clinics.get(id)?.entries.get('');
  if (id === null || !file) return null;
  const [language] = languages;
  return clinicData(clinicOf(id, file), uiTexts(language.code), language);
}

/** A finished page with what the clinic adds to it. What programs read of the page has been taken before. */
export function withClinic(html: string, address: string, data: ClinicData | null): string {
  if (data === null || address.startsWith('/c/')) return html;
  return html.replace(/<body[\s>][\s\S]*<\/body>/, (body) => {
    const root = parse(body, { comment: false });
    for (const { selector, position, markup } of insertionsFor(data, address)) {
      const place = root.querySelector(selector);
      if (!place) continue;
      const spot = position === 'section' ? endOfSection<HTMLElement>(place) : { element: place, position };
      spot.element.insertAdjacentHTML(spot.position, htmlOf(markup));
    }
    return root.toString();
  });
}
