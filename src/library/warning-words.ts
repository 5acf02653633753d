/**
 * Words that make a page a page about what can go wrong, so that the care cards have to stand on it.
 * The list is that of the house style (content-style, section 7): stems, so that "bleeding" counts too.
 */
const WARNING_WORDS = [
  'side effect',
  'numb',
  'weak',
  'bleed',
  'infection',
  'high temperature',
  'fever',
  'headache',
  'stroke',
  'allergic',
  'serious harm',
] as const;

const pattern = new RegExp(`\\b(${WARNING_WORDS.join('|')})`, 'i');

/** True when a text names something that may need help. "Numbing" and "numbed" are the medicine at work and do not count. */
export function hasWarningWord(text: string): boolean {
  return pattern.test(text.replace(/\bnumb(ing|ed|s)\b/gi, ''));
}
