/** Telephone numbers: what a phone dials, and where a text has numbers. */

const CODES: Readonly<Record<string, string>> = { US: '1', UK: '44', Australia: '61', 'New Zealand': '64' };

/** What `tel:` takes. A number without its country code gets that of the clinic, where we know it. */
export function dialled(phone: string, country: string): string {
  const [number = '', extension] = phone.split(/ ext\.? /);
  const digits = number.replaceAll(/\D/g, '');
  const code = CODES[country];
  const whole =
    number.startsWith('+') || code === undefined
      ? `${number.startsWith('+') ? '+' : ''}${digits}`
      : `+${code}${digits.replace(country === 'US' ? /^1(?=\d{10}$)/ : /^0/, '')}`;
  return extension === undefined ? whole : `${whole};ext=${extension}`;
}

/** A piece of a text: words, or a telephone number with what a phone dials for it. */
export interface TextPiece {
  readonly text: string;
  readonly tel?: string;
}

/** Cuts a text at its telephone numbers: seven digits or more, with single spaces, hyphens or brackets between. */
export function cutAtPhones(text: string, country: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(/(?<![\w-])\+?\(?\d(?:[ ()-]{0,2}\d){6,14}(?![\w-])/g)) {
    const [phone] = match;
    if (/^\d{4}-\d\d-\d\d$/.test(phone)) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ text: phone, tel: dialled(phone, country) });
    from = match.index + phone.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
