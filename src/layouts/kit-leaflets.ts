/** The PDF leaflets that the page For clinics offers, with the words of its buttons. */
import type { KitLeaflet } from '@/clinics/browser/kit-data.ts';
import { fill, uiTexts } from '@/i18n/index.ts';
import { isMade, leafletPath } from '@/leaflets/leaflet-files.ts';
import { PAPERS } from '@/leaflets/leaflet.ts';
import type { Language } from '@/site.config.ts';

/** Gives the leaflet of an article, or of several together, by its name: one file for each paper. */
export function kitLeaflets(language: Language): (name: string) => KitLeaflet {
  const { kit, pdf } = uiTexts(language.code);
  return (name) =>
    isMade(name)
      ? PAPERS.map((paper) => ({
          paper: fill(kit.leaflet.of, { paper: pdf.papers[paper] }),
          path: leafletPath(language, name, paper),
        }))
      : [];
}
