/**
 * How many text messages a text is. The alphabet of plain messages (GSM-7, 3GPP TS 23.038) has 128 signs; one
 * sign outside it, and every sign of the message takes more room. The libraries that count do not say which
 * sign it was, and that is what a secretary needs to know.
 */

const PLAIN =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** These count as two. */
const DOUBLE = '^{}\\[~]|€\f';

/** Signs that one message can hold, and each one of several, which also carry their number. */
const ROOM = { plain: { one: 160, each: 153 }, other: { one: 70, each: 67 } } as const;

export interface SmsLength {
  /** Signs, as the phone companies count them. */
  readonly signs: number;
  readonly messages: number;
  /** Signs that one message may have. */
  readonly room: number;
  /** The first sign outside the plain alphabet, with the word that it is in. */
  readonly costly: { readonly sign: string; readonly word: string } | null;
}

/** Counts a text as phone companies do. */
export function smsLength(text: string): SmsLength {
  const all = Array.from(text);
  const costly = all.find((sign) => !PLAIN.includes(sign) && !DOUBLE.includes(sign));
  const { one, each } = costly === undefined ? ROOM.plain : ROOM.other;
  const signs =
    costly === undefined ? all.reduce((sum, sign) => sum + (DOUBLE.includes(sign) ? 2 : 1), 0) : text.length;
  return {
    signs,
    messages: signs <= one ? 1 : Math.ceil(signs / each),
    room: one,
    costly: costly === undefined ? null : { sign: costly, word: wordWith(text, costly) },
  };
}

/** Plain signs for those that programs write by themselves. */
const STRAIGHT: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '\u00A0': ' ',
  '\u202F': ' ',
  '\u2009': ' ',
  '\u00AD': '',
  '\u200B': '',
  '\u2060': '',
  '•': '-',
  '´': "'",
  '`': "'",
  '\t': ' ',
};

/** The text with plain signs wherever there is one that says the same; accents of names stay. */
export function straightened(text: string): string {
  return Array.from(text)
    .map((sign) => STRAIGHT[sign] ?? sign)
    .join('');
}

function wordWith(text: string, sign: string): string {
  return text.split(/[ \n]+/).find((word) => word.includes(sign)) ?? sign;
}
