/**
 * Reads sentences one after the other. A pause stops the voice and keeps the place, because browsers do
 * not agree on what their own pause does: the sentence begins again when it goes on.
 */

/** What reads one sentence aloud. */
export interface Speaker {
  /** Calls `done` when the sentence is over, and never after `stop`. */
  readonly speak: (text: string, speed: number, done: () => void) => void;
  readonly stop: () => void;
}

/** Where the reading is. */
export interface ReaderState {
  readonly place: number;
  readonly isPlaying: boolean;
}

/** The reading of one page. */
export class Reader {
  readonly #sentences: readonly string[];
  readonly #speaker: Speaker;
  readonly #show: (state: ReaderState) => void;
  #place: number;
  #speed = 1;
  #isPlaying = false;

  constructor(
    sentences: readonly string[],
    { speaker, show, from = 0 }: { speaker: Speaker; show: (state: ReaderState) => void; from?: number },
  ) {
    this.#sentences = sentences;
    this.#speaker = speaker;
    this.#show = show;
    this.#place = from;
  }

  /** Is a sentence being read? */
  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  /** Reads on from the sentence that is marked, or from the top when the page is over. */
  play(): void {
    if (this.#place >= this.#sentences.length) this.#place = 0;
    this.#isPlaying = true;
    this.#speak();
  }

  /** Stops, and keeps the place. */
  pause(): void {
    this.#isPlaying = false;
    this.#speaker.stop();
    this.#tell();
  }

  /** Goes some sentences on, or back. */
  move(by: number): void {
    this.#place = Math.min(Math.max(this.#place + by, 0), Math.max(this.#sentences.length - 1, 0));
    if (this.#isPlaying) this.#speak();
    else this.#tell();
  }

  /** Changes the speed; the sentence begins again with it. */
  setSpeed(speed: number): void {
    this.#speed = speed;
    if (this.#isPlaying) this.#speak();
  }

  #speak(): void {
    this.#speaker.stop();
    const text = this.#sentences[this.#place];
    if (text === undefined) {
      this.#isPlaying = false;
      this.#tell();
      return;
    }
    this.#tell();
    this.#speaker.speak(text, this.#speed, () => {
      this.#place += 1;
      this.#speak();
    });
  }

  #tell(): void {
    this.#show({ place: this.#place, isPlaying: this.#isPlaying });
  }
}
