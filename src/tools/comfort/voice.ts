/**
 * The voice that reads aloud. Only voices that live on the device are used: others would send the text,
 * and with it what somebody reads, to a company.
 */

/** What is asked of a voice. */
export interface VoiceFacts {
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/** The best voice of the device for a language tag such as `en-US`, or undefined. */
export function pickVoice<Voice extends VoiceFacts>(
  voices: readonly Voice[],
  language: string,
): Voice | undefined {
  const wanted = tagOf(language);
  const [own] = wanted.split('-');
  const score = ({ lang, default: isDefault }: Voice) =>
    (tagOf(lang) === wanted ? 2 : 0) + (isDefault ? 1 : 0);
  return voices
    .filter(({ lang, localService }) => localService && tagOf(lang).split('-')[0] === own)
    .sort((a, b) => score(b) - score(a))[0];
}

/** Some Android devices write `en_US`. */
function tagOf(language: string): string {
  return language.replaceAll('_', '-').toLowerCase();
}

/** How long to wait for the list of voices, in milliseconds. Some browsers fetch it when they are first asked. */
const patience = 1000;

/** The device's own voice for a language; undefined where there is none. */
export async function voiceFor(language: string): Promise<SpeechSynthesisVoice | undefined> {
  if (!('speechSynthesis' in window)) return undefined;
  const found = pickVoice(speechSynthesis.getVoices(), language);
  if (found || speechSynthesis.getVoices().length > 0) return found;
  await new Promise<void>((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
    setTimeout(resolve, patience);
  });
  return pickVoice(speechSynthesis.getVoices(), language);
}
