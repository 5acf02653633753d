/**
 * One document of a page, with a copy in memory that is always right for the reader. The store is loaded
 * only when there is something to read (a mark in `localStorage` says so) or something to keep, so a first
 * visit costs nothing.
 */
import { isMarked, markKept, markUnfinished, unfinished } from './mark.ts';
import type { UnfinishedChange } from '../store/update-document.ts';
import type { Outcome, StorageProblem } from '../store/outcome.ts';

/** What a document needs of the code that keeps it. */
export interface Keeper<Data> {
  readonly read: () => Promise<Outcome<Data>>;
  readonly update: (change: (data: Data) => Data) => Promise<Outcome<Data>>;
  /** Finishes a change of a page that was closed. */
  readonly finish: (change: UnfinishedChange) => Promise<Outcome<Data>>;
}

/** What a page tells about its document. */
export interface DocumentSettings<Data> {
  readonly empty: Data;
  /** What the reader did before the script came. Of no use when something is kept: browsers fill in old forms. */
  readonly early?: ((data: Data) => Data) | undefined;
  /** The key of `localStorage` that says that something is kept; `kept.ts` lists it. */
  readonly mark: string;
  /** Loads the code that keeps it. */
  readonly load: () => Promise<Keeper<Data>>;
  /** Called with the data whenever they are not those of the last call. */
  readonly show: (data: Data) => void;
  /** Called when a change could not be kept. The page still shows it. */
  readonly tellProblem: (problem: StorageProblem) => void;
}

/** Reads, shows and changes one document. */
export class DocumentOfPage<Data> {
  readonly #settings: DocumentSettings<Data>;
  #data: Data;
  #work: Promise<void> = Promise.resolve();
  #waiting = 0;
  /** The data before the first change that is not kept yet. */
  #before: Data;

  constructor(settings: DocumentSettings<Data>) {
    this.#settings = settings;
    this.#data = settings.empty;
    this.#before = settings.empty;
    // What a closed page left is read now: the first change of this page would write over it.
    if (isMarked(settings.mark)) this.#read(unfinished(settings.mark));
    else if (settings.early) this.change(settings.early);
    // Another tab may have changed it in the meantime.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && isMarked(settings.mark)) this.#read();
    });
  }

  /** The data as the reader sees them. */
  get data(): Data {
    return this.#data;
  }

  /** Shows a change at once, and keeps it. */
  change(change: (data: Data) => Data): void {
    if (this.#waiting === 0) this.#before = this.#data;
    this.#show(change(this.#data));
    markUnfinished(this.#settings.mark, { before: this.#before, after: this.#data });
    this.#waiting += 1;
    this.#then(async (keeper) => {
      const kept = await keeper.update(change);
      this.#waiting -= 1;
      if (kept.ok) {
        // Later changes are on the screen already, and on their way.
        if (this.#waiting > 0) return;
        markKept(this.#settings.mark);
        this.#show(kept.value);
      } else this.#settings.tellProblem(kept.problem);
    });
  }

  #read(found?: UnfinishedChange): void {
    this.#then(async (keeper) => {
      const left = found ?? (this.#waiting === 0 ? unfinished(this.#settings.mark) : undefined);
      const kept = left === undefined ? await keeper.read() : await keeper.finish(left);
      if (kept.ok && left !== undefined && this.#waiting === 0) markKept(this.#settings.mark);
      if (!kept.ok) this.#settings.tellProblem(kept.problem);
      else if (this.#waiting === 0) this.#show(kept.value);
    });
  }

  /** One after the other, so that changes are kept in the order in which they were made. */
  #then(action: (keeper: Keeper<Data>) => Promise<void>): void {
    this.#work = this.#work
      .then(() => this.#settings.load())
      .then(action)
      .catch(() => {
        this.#settings.tellProblem('failed');
      });
  }

  #show(data: Data): void {
    this.#data = data;
    this.#settings.show(data);
  }
}
