import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comfort } from '../../../../src/i18n/en/comfort.ts';
import { Reader, type ReaderState } from '../../../../src/tools/comfort/reader.ts';
import { sentencesOf } from '../../../../src/tools/comfort/sentences.ts';
import { type Choice, choices } from '../../../../src/tools/comfort/settings.ts';
import { pickVoice } from '../../../../src/tools/comfort/voice.ts';

const script = readFileSync('src/assets/page-start.js', 'utf8');

/** What the inline script sets before the first paint when this is stored. */
function beforeFirstPaint(stored: Readonly<Record<string, string>>): Record<string, string> {
  const dataset: Record<string, string> = {};
  runInNewContext(script, {
    document: { documentElement: { dataset } },
    localStorage: { getItem: (key: string) => stored[key] ?? null },
    addEventListener: () => undefined,
  });
  return { ...dataset };
}

describe('before the first paint', () => {
  it('the script is short enough to stand in every page', () => {
    // Half of it starts all other scripts.
    expect(script.length).toBeLessThan(460);
  });

  it.each(
    (Object.keys(choices) as Choice[]).flatMap((choice) =>
      choices[choice].map((value, place) => ({ choice, value, isPlain: place === 0 })),
    ),
  )('$choice $value is applied, unless it is the plain one', ({ choice, value, isPlain }) => {
    expect(beforeFirstPaint({ [choice]: value })).toEqual(isPlain ? { js: '' } : { js: '', [choice]: value });
  });

  it('nothing else is, whatever stands in the storage', () => {
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(choices) as Choice[])), fc.string(), (choice, value) => {
        const isOffered = (choices[choice] as readonly string[]).slice(1).includes(value);
        expect(Object.keys(beforeFirstPaint({ [choice]: value }))).toEqual(
          isOffered ? ['js', choice] : ['js'],
        );
      }),
    );
  });

  it('refused storage is no mistake', () => {
    const dataset = {};
    runInNewContext(script, {
      document: { documentElement: { dataset } },
      addEventListener: () => undefined,
    });
    expect(dataset).toEqual({ js: '' });
  });

  it('every value has its word', () => {
    expect(Object.keys(comfort.sizes)).toEqual([...choices.size]);
    expect(Object.keys(comfort.lineSpaces)).toEqual([...choices.lines]);
    expect(Object.keys(comfort.themes)).toEqual([...choices.theme]);
  });
});

describe('sentences', () => {
  const cut = (text: string) => sentencesOf(text, 'en-US').map(({ start, end }) => text.slice(start, end));

  it('are cut where a reader would breathe', () => {
    expect(cut(' Call now. If it is 100.4°F (38°C), go.\n Is it?  ')).toEqual([
      'Call now.',
      'If it is 100.4°F (38°C), go.',
      'Is it?',
    ]);
  });

  it('without letters are not read', () => {
    expect(cut(' · ')).toEqual([]);
  });

  it('hold every letter of the text, in order', () => {
    const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
    fc.assert(fc.property(fc.string(), (text) => letters(cut(text).join('')) === letters(text)));
  });
});

describe('the voice', () => {
  const voice = (name: string, lang: string, localService = true, isDefault = false) => ({
    name,
    lang,
    localService,
    default: isDefault,
  });

  it('is one of the device, never one that sends the text away', () => {
    expect(pickVoice([voice('cloud', 'en-US', false, true)], 'en-US')).toBeUndefined();
    expect(pickVoice([voice('cloud', 'en-US', false), voice('own', 'en-GB')], 'en-US')?.name).toBe('own');
  });

  it('speaks the language of the page, best in the same country', () => {
    const voices = [voice('de', 'de-DE'), voice('uk', 'en-GB', true, true), voice('us', 'en_US')];
    expect(pickVoice(voices, 'en-US')?.name).toBe('us');
    expect(pickVoice(voices, 'es-MX')).toBeUndefined();
  });
});

describe('reading aloud', () => {
  const texts = ['One.', 'Two.', 'Three.'];

  function reading() {
    const said: string[] = [];
    const states: ReaderState[] = [];
    let finish: (() => void) | undefined;
    const reader = new Reader(texts, {
      speaker: {
        speak: (text, speed, done) => {
          said.push(`${text} ${speed}`);
          finish = done;
        },
        stop: () => (finish = undefined),
      },
      show: (state) => states.push(state),
    });
    return { reader, said, last: () => states.at(-1), finish: () => finish?.() };
  }

  it('goes from sentence to sentence, and ends', () => {
    const { reader, said, last, finish } = reading();
    reader.play();
    for (const [place] of texts.entries()) {
      expect(last()).toEqual({ place, isPlaying: true });
      finish();
    }
    expect(said).toEqual(['One. 1', 'Two. 1', 'Three. 1']);
    expect(last()).toEqual({ place: 3, isPlaying: false });
    reader.play();
    expect(said.at(-1)).toBe('One. 1');
  });

  it('goes on where it paused, at another speed if the reader wants', () => {
    const { reader, said, last, finish } = reading();
    reader.play();
    finish();
    reader.pause();
    expect(last()).toEqual({ place: 1, isPlaying: false });
    reader.setSpeed(1.25);
    reader.play();
    expect(said).toEqual(['One. 1', 'Two. 1', 'Two. 1.25']);
  });

  it('moves within the page only', () => {
    const { reader, last } = reading();
    reader.move(-5);
    expect(last()).toEqual({ place: 0, isPlaying: false });
    reader.move(99);
    expect(last()).toEqual({ place: 2, isPlaying: false });
  });
});
