/** Apart from the texts, so that a script that fills in a text does not load those of all languages. */

/** Puts values into the `{places}` of a text. A place without a value stays as it is, so that a test finds it. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, key: string) => (key in values ? String(values[key]) : place));
}
