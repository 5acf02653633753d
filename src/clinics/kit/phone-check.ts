/** What is wrong with a telephone number that somebody typed; null where nothing is, or where we cannot tell. */
export interface PhoneProblem {
  readonly kind: 'short' | 'long';
  /** How many digits too few or too many. */
  readonly digits: number;
}

/** US numbers have 10 digits; of other countries we only know that fewer than 5 are too few. */
export function phoneProblem(phone: string, country: string): PhoneProblem | null {
  const [number = ''] = phone.split(/ ?(?:ext|x)\.? ?\d/i);
  const digits = number.replaceAll(/\D/g, '');
  if (country === 'US' && !number.trim().startsWith('+')) {
    const length = digits.replace(/^1(?=\d{10})/, '').length;
    if (length < 10) return { kind: 'short', digits: 10 - length };
    if (length > 10) return { kind: 'long', digits: length - 10 };
    return null;
  }
  if (digits.length < 5) return { kind: 'short', digits: 5 - digits.length };
  return digits.length > 15 ? { kind: 'long', digits: digits.length - 15 } : null;
}
