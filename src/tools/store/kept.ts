/**
 * Everything that the guide may keep on a device, in the order in which My pages shows it. What is not in
 * this list can be neither shown, nor saved, nor deleted there: whoever keeps something adds it here.
 */

/** One line of My pages. */
export interface KeptThing {
  readonly id: 'diary' | 'checklist' | 'choices' | 'clinic' | 'comfort' | 'offline' | 'other';
  /** The name of the tool whose records it is, if it is in the database. */
  readonly tool?: string;
  /** Its keys in `localStorage`. */
  readonly settings: readonly string[];
  /** The page where a reader sees it, without the base path. */
  readonly page?: string;
}

/** The list. */
export const keptThings: readonly KeptThing[] = [
  { id: 'diary', tool: 'diary', settings: [], page: '/pain-diary/' },
  { id: 'checklist', tool: 'checklist', settings: ['ticks'], page: '/checklist/' },
  { id: 'choices', tool: 'choices', settings: ['choices'], page: '/my-choices/' },
  { id: 'clinic', settings: ['clinic', 'plan'] },
  { id: 'comfort', settings: ['theme', 'calm', 'size', 'lines', 'speed'] },
  /** Only that the reader wants no copy of the guide; the copy itself is handled on that page. */
  { id: 'offline', settings: ['guide-offline'], page: '/offline/' },
];

/** Every key of `localStorage` that is the guide's own. */
export const keptKeys: readonly string[] = keptThings.flatMap(({ settings }) => settings);
