/** The leaflet repeats what articles, the home page and the cards say, so that it can never say something else. */
import type { CareCards } from '../schema/care-cards.ts';
import type { EmergencyNumber } from '../schema/site.ts';
import type { Language } from '../site.config.ts';
import { numbersByCountry } from './emergency-numbers.ts';
import { articleById, careCardsOf, homeOf, siteSettings } from './entries.ts';

/** What is on both sides of the sheet. */
export interface Leaflet {
  /** To tick before the day. */
  checklist: string[];
  /** To ask at the clinic. */
  questions: string[];
  /** The five steps in a sentence or two each. */
  steps: { name: string; text: string }[];
  cards: CareCards;
  numbers: { own: EmergencyNumber; others: EmergencyNumber[] };
}

/** Gathers the leaflet of a language. */
export async function leafletOf({ code }: Language): Promise<Leaflet> {
  const { text } = await articleById(code, 'getting-ready', 'the leaflet');
  const itemsIn = (component: string) =>
    text.blocks
      .filter(({ kind, inside }) => kind === 'item' && inside.includes(component))
      .map((block) => block.text.replaceAll(/\s+/g, ' '));
  return {
    checklist: itemsIn('Checklist'),
    questions: itemsIn('AskClinic'),
    steps: (await homeOf(code)).steps.items,
    cards: await careCardsOf(code),
    numbers: numbersByCountry(await siteSettings()),
  };
}
