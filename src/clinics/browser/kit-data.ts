import type { KitTexts } from '@/i18n/en/kit.ts';
import type { MessageTarget } from '@/schema/message-kinds.ts';
import type { Messages } from '@/schema/messages.ts';
import type { PlanClinic } from '../plan/plan-clinic.ts';

/** The PDF leaflet of a page, on each paper: its address and what the kit calls it. */
export type KitLeaflet = readonly { readonly paper: string; readonly path: string }[];

/** A page that can be sent, with its sections. */
export interface SendablePage {
  /** Without the folder that the site is served from: `/getting-ready/`. */
  readonly address: string;
  readonly title: string;
  /** Anchor and title of each section. */
  readonly sections: readonly (readonly [string, string])[];
  readonly leaflet: KitLeaflet;
}

/** A clinic of the list, with the PDF leaflet of its own page, which a build may have left out. */
export interface KitClinic extends PlanClinic {
  readonly leaflet: KitLeaflet;
}

/** What the page For clinics hands to its script, as JSON. */
export interface KitData {
  /** Put before addresses of the guide. */
  readonly base: string;
  readonly texts: KitTexts;
  /** The messages of each published language, by its tag. */
  readonly messages: Readonly<Record<string, Messages>>;
  readonly clinics: readonly KitClinic[];
  /** Address of the list of articles and sections: long, so it comes after the page. */
  readonly pagesAddress: string;
  /** Address of the one file without a clinic; that of a clinic has its id before the ending. */
  readonly packAddress: string;
  /** The address behind each choice that is the same for all clinics. */
  readonly targets: Readonly<Record<Exclude<MessageTarget, 'clinic' | 'plan' | 'article'>, string>>;
  /** The leaflet behind each of these choices; empty where a build makes none. */
  readonly leaflets: Readonly<Record<Exclude<MessageTarget, 'article'>, KitLeaflet>>;
  /** Address of the handout of one sheet. */
  readonly sheet: string;
  /** Address of the page with the danger signs. */
  readonly help: string;
  /** Emergency numbers by country, and the country of this copy. */
  readonly emergencyNumbers: Readonly<Record<string, string>>;
  readonly country: string;
}
