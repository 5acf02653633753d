/** Listening: a bar at the foot of the window, and a mark on the sentence that is read. */
import markStyles from '@/styles/reading-mark.css?url';
import type { ComfortTexts } from '../../i18n/en/comfort.ts';
import { h, lineIcon } from '../../dom/elements.ts';
import { loadStyles } from '../../dom/load-styles.ts';
import { type SpokenSentence, spokenSentences } from './page-text.ts';
import { Reader, type Speaker } from './reader.ts';
import { remember, remembered } from './settings.ts';

const SPEEDS = { slow: 0.8, normal: 1, fast: 1.25 } as const;
type Speed = keyof typeof SPEEDS;
const SPEED_KEY = 'speed';

const PLAY = 'M9 5.5L18.5 12L9 18.5Z';
const PAUSE = 'M8.5 5.5V18.5M15.5 5.5V18.5';

/** What listening needs. */
export interface Listening {
  readonly words: ComfortTexts;
  readonly voice: SpeechSynthesisVoice;
  /** Where the keyboard goes when listening ends. */
  readonly backTo: HTMLElement | null;
}

let endBefore: (() => void) | undefined;

/** Opens the bar and begins to read where the reader is on the page. */
export function listen({ words, voice, backTo }: Listening): void {
  // Nothing waits for it: without it, listening works and only the mark is missing.
  if (!endBefore) void loadStyles(markStyles).catch(() => undefined);
  endBefore?.();
  const main = document.querySelector('main');
  if (!main) return;
  const sentences = spokenSentences(main, document.documentElement.lang);
  const controller = new AbortController();
  const { signal } = controller;
  let isScrolledByReader = false;
  for (const event of ['wheel', 'touchmove'] as const) {
    addEventListener(event, () => (isScrolledByReader = true), { signal, passive: true });
  }

  const playWords = h('span', { class: 'vh' }, words.pause);
  const play = h('button', { class: 'play', type: 'button' }, lineIcon([PAUSE]), playWords);
  const reader = new Reader(
    sentences.map(({ text }) => text),
    {
      speaker: speakerOf(voice, () => reader.pause()),
      from: firstInView(sentences),
      show: ({ place, isPlaying }) => {
        playWords.textContent = isPlaying ? words.pause : words.play;
        play.querySelector('path')?.setAttribute('d', isPlaying ? PAUSE : PLAY);
        const sentence = sentences[place];
        mark(sentence);
        if (sentence && isPlaying && !isScrolledByReader) bringIntoView(sentence);
      },
    },
  );
  const move = (by: number) => {
    isScrolledByReader = false;
    reader.move(by);
  };
  const bar = playerBar(words, [play, speedChoice(words, reader)], {
    before: () => move(-1),
    next: () => move(1),
    stop: () => {
      end();
      backTo?.focus();
    },
  });
  const end = () => {
    reader.pause();
    controller.abort();
    mark(undefined);
    bar.remove();
    endBefore = undefined;
  };
  play.addEventListener('click', () => {
    isScrolledByReader = false;
    if (reader.isPlaying) reader.pause();
    else reader.play();
  });
  // A voice would go on on the next page.
  addEventListener('pagehide', end, { signal });

  endBefore = end;
  main.after(bar);
  play.focus({ preventScroll: true });
  reader.play();
}

/** The choice of speed, which starts as the reader left it. */
function speedChoice(words: ComfortTexts, reader: Reader): HTMLSelectElement {
  const isSpeed = (value: string): value is Speed => value in SPEEDS;
  const own = remembered(SPEED_KEY);
  const speed: Speed = isSpeed(own) ? own : 'normal';
  reader.setSpeed(SPEEDS[speed]);
  const select = h(
    'select',
    { 'aria-label': words.speed },
    ...Object.entries(words.speeds).map(([value, name]) =>
      h('option', { value, selected: value === speed }, name),
    ),
  );
  select.addEventListener('change', () => {
    if (!isSpeed(select.value)) return;
    remember(SPEED_KEY, select.value === 'normal' ? '' : select.value);
    reader.setSpeed(SPEEDS[select.value]);
  });
  return select;
}

/** The bar: back, play, forward, the speed, stop. */
function playerBar(
  words: ComfortTexts,
  [play, select]: readonly [HTMLElement, HTMLElement],
  act: Readonly<Record<'before' | 'next' | 'stop', () => void>>,
): HTMLElement {
  const button = (name: string, icon: SVGElement, onclick: () => void) =>
    h('button', { class: 'icon-btn', type: 'button', onclick }, icon, h('span', { class: 'vh' }, name));
  return h(
    'section',
    { class: 'player no-print', 'aria-label': words.player },
    h(
      'div',
      {},
      button(words.before, lineIcon(['M18 6L10 12L18 18ZM6.5 6V18'], { flip: true }), act.before),
      play,
      button(words.next, lineIcon(['M6 6L14 12L6 18ZM17.5 6V18'], { flip: true }), act.next),
      select,
      button(words.stop, lineIcon(['M6 6L18 18M18 6L6 18']), act.stop),
    ),
  );
}

/**
 * The browser's voice. It forgets an utterance that nobody holds, and then never says that it is over. One
 * that fails is told by `onFailure`: the bar must not look as if it were reading.
 */
function speakerOf(voice: SpeechSynthesisVoice, onFailure: () => void): Speaker {
  let current: SpeechSynthesisUtterance | undefined;
  return {
    speak(text, speed, done) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = speed;
      utterance.addEventListener('end', () => {
        if (current === utterance) done();
      });
      utterance.addEventListener('error', () => {
        if (current === utterance) onFailure();
      });
      current = utterance;
      speechSynthesis.speak(utterance);
    },
    stop() {
      current = undefined;
      speechSynthesis.cancel();
    },
  };
}

const MARK = 'reading';

/** Marks a sentence, or none. Browsers without highlights (Firefox before 140) mark its paragraph. */
function mark(sentence: SpokenSentence | undefined): void {
  if ('highlights' in CSS) {
    CSS.highlights.delete(MARK);
    if (sentence) CSS.highlights.set(MARK, new Highlight(sentence.range));
    return;
  }
  for (const marked of document.querySelectorAll('.reading')) marked.classList.remove(MARK);
  sentence?.block.classList.add(MARK);
}

/** The sentence at which a reader is: the first one below the top of the window. */
function firstInView(sentences: readonly SpokenSentence[]): number {
  const place = sentences.findIndex(({ range }) => range.getBoundingClientRect().bottom > 0);
  return Math.max(place, 0);
}

/** Scrolls only when the sentence is hidden, or under the bar. */
function bringIntoView({ range, block }: SpokenSentence): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top > 0 && bottom < innerHeight * 0.8) return;
  const isCalm =
    'calm' in document.documentElement.dataset || matchMedia('(prefers-reduced-motion: reduce)').matches;
  block.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
}
