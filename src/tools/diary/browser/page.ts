/** What the screens of the diary share. */
import { h } from '../../../dom/elements.ts';
import type { Draft } from '../diary.ts';
import type { Keeper } from '../keeper.ts';
import { type ScheduleLimits, type SlotState, slotsOf, slotStates } from '../schedule.ts';
import type { DiaryTexts, Words } from './words.ts';

/** Times, limits and choices, as `content/diary.yaml` has them. */
export interface DiarySettings extends ScheduleLimits {
  readonly remindDaysAt: string;
  readonly schedules: readonly { readonly id: string; readonly times: readonly string[] }[];
  readonly pains: readonly string[];
  readonly words: readonly string[];
  readonly doing: readonly string[];
  readonly numb: readonly string[];
  readonly change: readonly string[];
  readonly again: readonly string[];
  readonly hard: readonly string[];
}

/** What the built page tells its script. */
export interface DiaryData {
  /** The code of the language, such as `en`, and its tag, such as `en-US`. */
  readonly language: string;
  readonly tag: string;
  readonly settings: DiarySettings;
  /** When one arm or leg may be numb after a block, and when not; word for word from the articles. */
  readonly signs: { readonly leg: string; readonly arm: string };
  readonly links: { readonly help: string; readonly myPages: string };
  readonly host: string;
  /** The times of the clinic that runs this copy, where it has its own. */
  readonly clinicTimes: readonly string[];
}

/** The screens that have an address of their own. */
export type View = 'today' | 'setup' | 'write' | 'look' | 'give';

/** The diary on a page: what the screens read and call. */
export interface DiaryPage {
  readonly data: DiaryData;
  readonly texts: DiaryTexts;
  readonly words: Words;
  readonly keeper: Keeper;
  /** Another tab writes, or the data are newer than this page. */
  readonly readOnly: boolean;
  /** Times that a clinic asks for. */
  readonly clinicTimes: readonly string[];
  /** Shows a screen and moves the focus to its heading. */
  show: (...content: (Node | null)[]) => void;
  /** Shows one of the main screens. */
  go: (view: View) => void;
  /** Opens the questions for a draft. */
  write: (draft: Draft) => void;
  /** Puts a message above the questions of the screen that is shown, without moving the focus. */
  warn: (notice: HTMLElement) => void;
  /** What has to be kept before the screen goes away. */
  flush: (() => void) | undefined;
  saveCopy: () => void;
  print: (what: 'diary' | 'paper') => void;
}

/** What became of all times until now. */
export function statesOf({ keeper, data }: Pick<DiaryPage, 'keeper' | 'data'>): SlotState[] {
  const { diary } = keeper;
  return diary ? slotStates(slotsOf(diary, data.settings), keeper.entries, keeper.moment) : [];
}

/** The heading of a screen; it takes the focus when the screen is shown. */
export function heading(words: string): HTMLElement {
  return h('h2', { class: 'q-title', tabindex: -1 }, words);
}

/** A line that says where an answer stays. */
export function privateLine({ texts }: Pick<DiaryPage, 'texts'>): HTMLElement {
  return h('p', { class: 'private' }, texts.private);
}

/** One row to choose: a radio button or a box, as wide as the screen. */
export function choice(
  type: 'radio' | 'checkbox',
  name: string,
  value: string,
  words: string,
  { checked = false, hint }: { checked?: boolean; hint?: string } = {},
): HTMLElement {
  const input = h('input', { type, name, value, checked });
  return h(
    'div',
    {},
    h('label', {}, input, h('span', {}, words, hint !== undefined && h('small', {}, hint))),
  );
}

let fields = 0;

/** A labeled field. */
export function field(
  words: string,
  control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
): HTMLElement {
  control.id ||= `diary-field-${(fields += 1)}`;
  const id = `${control.id}-label`;
  control.setAttribute('aria-labelledby', id);
  return h('div', { class: 'field' }, h('label', { id, for: control.id }, words), control);
}

/** The value of the chosen row of a name, if one is chosen. */
export function chosen(within: ParentNode, name: string): string | undefined {
  return within.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value;
}

/** The parts of the body that the pains belong to: they decide which sentence on numbness is shown. */
export function regionsOf(pains: readonly { readonly id: string }[]): ('leg' | 'arm')[] {
  const has = (...ids: string[]) => pains.some(({ id }) => ids.includes(id));
  const isOther = !has('leg', 'back', 'arm', 'neck');
  return [
    ...(has('leg', 'back') || isOther ? (['leg'] as const) : []),
    ...(has('arm', 'neck') || isOther ? (['arm'] as const) : []),
  ];
}
