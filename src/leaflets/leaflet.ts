/** What a leaflet is made of: the text of a finished page as blocks, in reading order. */

/** A piece of a line. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
}

/** A drawing. Without `alt` it is decoration. */
export interface Drawing {
  /** A whole SVG file. */
  readonly svg: string;
  readonly alt: string;
  /** Its own width and height; only their ratio and rough size matter. */
  readonly width: number;
  readonly height: number;
}

/** How a paragraph looks: the short answer, a name of what follows, or a remark. */
export type TextLook = 'text' | 'lead' | 'label' | 'small';

/** What a frame is for; the care cards look like themselves on paper, too, and so does what a clinic wrote. */
export type BoxLook = 'plain' | 'important' | 'clinic' | 'emergency' | 'urgent' | 'call';

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      /** Its anchor on the page, or nothing. */
      readonly id: string;
      readonly runs: readonly Run[];
    }
  | { readonly kind: 'text'; readonly look: TextLook; readonly runs: readonly Run[] }
  | {
      readonly kind: 'list';
      readonly marks: 'numbers' | 'points' | 'boxes';
      readonly items: readonly (readonly Block[])[];
    }
  | {
      readonly kind: 'table';
      readonly caption: readonly Run[];
      readonly head: readonly (readonly Run[])[];
      readonly rows: readonly (readonly (readonly Run[])[])[];
    }
  /** Drawings beside each other. */
  | { readonly kind: 'drawings'; readonly drawings: readonly Drawing[] }
  /** Figures beside each other, each with its caption. */
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Block[])[] }
  /** A drawing with its text beside it. */
  | { readonly kind: 'beside'; readonly drawing: Drawing; readonly blocks: readonly Block[] }
  | { readonly kind: 'box'; readonly look: BoxLook; readonly blocks: readonly Block[] };

/** The sizes of paper, as their files are named: that of the US, and that of most other countries. */
export const PAPERS = ['letter', 'a4'] as const;
export type Paper = (typeof PAPERS)[number];

export interface Leaflet {
  readonly title: string;
  /** Language tag, and direction of writing. */
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  /** The full address of the page. */
  readonly url: string;
  /** Set closer, with small drawings: what a clinic hands out is two sheets, both sides. */
  readonly isClose: boolean;
  /** What is at the end of each sheet: version and day, then who has checked it. */
  readonly version: string;
  readonly status: string;
  readonly blocks: readonly Block[];
}
