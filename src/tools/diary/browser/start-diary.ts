/** Opens the diary on its page: what is kept, whose turn it is to write, and which screen comes first. */
import { takeTurn } from '../../browser/writer-lock.ts';
import { Store } from '../../store/database.ts';
import type { Draft } from '../diary.ts';
import { Keeper } from '../keeper.ts';
import { clinicTimes } from './clinic-times.ts';
import { askQuestions } from './entry.ts';
import { saveDiaryCopy, showGive } from './give.ts';
import { showLook } from './look.ts';
import {
  clockChanged,
  damagedRecords,
  migratedDiary,
  newerData,
  notKept,
  notSaved,
  otherTab,
  sevenDays,
} from './notices.ts';
import type { DiaryData, DiaryPage, View } from './page.ts';
import { showSetup } from './setup.ts';
import { fillSheet } from './sheet.ts';
import { showToday } from './today.ts';
import { type DiaryTexts, Words } from './words.ts';

/** The parts of the built page. */
export interface Places {
  readonly root: HTMLElement;
  readonly notices: HTMLElement;
  readonly screen: HTMLElement;
  readonly signs: HTMLElement;
  readonly sheet: HTMLElement;
  readonly printedSigns: HTMLElement;
}

const LOCK = 'nerve-root-block-guide-diary';
const views: readonly View[] = ['today', 'setup', 'write', 'look', 'give'];

/** Starts the diary. */
export async function startDiary(data: DiaryData, texts: DiaryTexts, places: Places): Promise<void> {
  const page = new Controller(data, texts, places);
  await page.start();
}

class Controller implements DiaryPage {
  readonly data: DiaryData;
  readonly texts: DiaryTexts;
  readonly words: Words;
  readonly #places: Places;
  #keeper: Keeper | undefined;
  #draft: Draft | undefined;
  #view: View = 'today';
  readOnly = false;
  clinicTimes: readonly string[] = [];
  flush: (() => void) | undefined;

  constructor(data: DiaryData, texts: DiaryTexts, places: Places) {
    this.data = data;
    this.texts = texts;
    this.words = new Words(texts, data.tag);
    this.#places = places;
  }

  get keeper(): Keeper {
    if (!this.#keeper) throw new Error('The diary is not open yet.');
    return this.#keeper;
  }

  async start(): Promise<void> {
    this.clinicTimes = await clinicTimes(this.data.clinicTimes);
    // Before anything else that lasts: a second tab must not begin to write in between.
    const turn = await takeTurn(LOCK, () => this.#lose());
    await this.#open();
    if (turn === 'taken') this.#otherTab('otherTab');
    addEventListener('hashchange', () => this.#route());
    addEventListener('pagehide', () => this.flush?.());
    document.addEventListener('visibilitychange', () => this.#awake());
    addEventListener('beforeprint', () => this.#prepareSheet());
    addEventListener('afterprint', () => {
      this.#wanted = undefined;
    });
    this.#route(true);
    const message = turn === 'mine' && this.keeper.entries.length > 0 ? await sevenDays(this) : null;
    if (message) this.#notify(() => message);
  }

  show = (...content: (Node | null)[]): void => {
    const { screen, signs } = this.#places;
    this.flush = undefined;
    screen.replaceChildren(...content.filter((node) => node !== null));
    // One question a screen: the line of warning signs makes room, the question on numbness has its own.
    signs.hidden = this.#view === 'write' && screen.querySelector('.screen-top') !== null;
    const title = screen.querySelector<HTMLElement>('.q-title');
    if (this.#hasShown) {
      title?.focus({ preventScroll: true });
      screen.scrollIntoView({ block: 'start' });
    }
    this.#hasShown = true;
  };

  go = (view: View): void => {
    this.#view = view;
    const address = view === 'today' ? location.pathname + location.search : `#${view}`;
    if (location.hash !== (view === 'today' ? '' : `#${view}`)) history.pushState(null, '', address);
    this.#draw();
  };

  write = (draft: Draft): void => {
    this.#draft = draft;
    this.go('write');
  };

  warn = (message: HTMLElement): void => {
    const { screen } = this.#places;
    screen.querySelector(':scope > .notice')?.remove();
    screen.prepend(message);
    message.scrollIntoView({ block: 'nearest' });
  };

  saveCopy = (): void => saveDiaryCopy(this);

  print = (what: 'diary' | 'paper'): void => {
    this.#wanted = what;
    this.#prepareSheet();
    print();
  };

  #hasShown = false;

  async #open(): Promise<void> {
    this.#keeper?.close();
    this.#keeper = await Keeper.open({
      now: () => new Date(),
      zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
      newId: () => crypto.randomUUID(),
      open: () => Store.open({ onLost: () => this.#lose() }),
    });
    const { keeper } = this;
    this.readOnly = keeper.newer;
    this.#places.notices.replaceChildren();
    if (keeper.newer) this.#notify(() => newerData(this));
    else if (keeper.problem !== undefined) this.#notify((close) => notKept(this, close));
    if (keeper.damaged.length > 0) this.#notify((close) => damagedRecords(this, close));
    if (keeper.migrated > 0) this.#notify((close) => migratedDiary(this, close));
    if (!keeper.newer) this.#notify((close) => clockChanged(this, close));
  }

  /** Puts a message above all screens; it stays until the reader has answered. */
  #notify(make: (close: () => void) => HTMLElement | null): void {
    let message: HTMLElement | null = null;
    message = make(() => message?.remove());
    if (message) this.#places.notices.append(message);
  }

  #otherTab(kind: 'otherTab' | 'lost'): void {
    this.readOnly = true;
    const { notices } = this.#places;
    notices.querySelector('[data-other-tab]')?.remove();
    this.#notify((close) => {
      const message = otherTab(this, kind, {
        writeHere: () => {
          void takeTurn(LOCK, () => this.#lose(), true)
            .then(() => this.#open())
            .then(() => this.go('today'));
        },
        onlyRead: close,
      });
      message.dataset['otherTab'] = '';
      return message;
    });
  }

  /** Another tab writes from now on. What was begun here is kept first. */
  #lose(): void {
    if (this.readOnly) return;
    this.flush?.();
    this.#otherTab('lost');
    this.go('today');
  }

  /** A page that was in the background may be behind: the hour has changed, or another tab has written. */
  #awake(): void {
    if (document.visibilityState === 'hidden') return this.flush?.();
    if (this.#view !== 'today' || this.keeper.hasUnsaved) return;
    void this.keeper.reload().then((read) => {
      if (read.ok && !this.#places.screen.contains(document.activeElement)) {
        this.#hasShown = false;
        this.#draw();
      }
    });
  }

  /** Follows the address, also when the reader goes back. */
  #route(isFirst = false): void {
    const named = views.find((view) => `#${view}` === location.hash) ?? 'today';
    if (!isFirst && named === this.#view) return;
    this.flush?.();
    // An address alone cannot say which entry is written or how far a set-up has come.
    this.#view = isFirst && (named === 'write' || named === 'setup') ? 'today' : named;
    if (this.#view === 'write' && !this.#draft) this.#view = 'today';
    this.#draw();
  }

  #draw(): void {
    const draft = this.#draft;
    if (this.#view === 'write' && draft) {
      const newest = this.keeper.drafts.find(({ id }) => id === draft.id) ?? draft;
      askQuestions(this, newest);
      return;
    }
    this.#draft = undefined;
    if (this.#view === 'setup' && !this.readOnly) showSetup(this);
    else if (this.#view === 'look') showLook(this);
    else if (this.#view === 'give') showGive(this);
    else showToday(this);
    if (this.keeper.hasUnsaved && this.#view === 'today') {
      const again = () => {
        void this.keeper.retry().then((written) => {
          if (written.ok) this.go('today');
          else this.warn(notSaved(this, written.problem, again));
        });
      };
      this.warn(notSaved(this, 'full', again));
    }
  }

  /** What a button of the page is printing; the browser's own menu prints the diary when there is one, else the empty sheet. */
  #wanted: 'diary' | 'paper' | undefined;

  #prepareSheet(): void {
    this.#places.root.dataset['print'] = this.#wanted ?? (this.keeper.entries.length > 0 ? 'diary' : 'paper');
    const signs = this.#places.printedSigns.cloneNode(true) as HTMLElement;
    signs.hidden = false;
    fillSheet(this, this.#places.sheet, signs);
  }
}
