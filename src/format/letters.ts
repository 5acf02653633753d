/** Things of one first letter. */
export interface LetterGroup<T> {
  /** The letter as it is shown, or `0–9`. */
  letter: string;
  /** Anchor of the group. */
  id: string;
  items: T[];
}

/** Sorts things by their name and puts them under their first letter; digits come first, together. */
export function groupByLetter<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  language: string,
): LetterGroup<T>[] {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const sorted = [...items].sort((a, b) => compare(nameOf(a), nameOf(b)));
  const groups: LetterGroup<T>[] = [];
  for (const item of sorted) {
    const first = nameOf(item).normalize('NFD').charAt(0).toLocaleUpperCase(language);
    const letter = /\p{L}/u.test(first) ? first : '0–9';
    const last = groups.at(-1);
    if (last?.letter === letter) last.items.push(item);
    else
      groups.push({
        letter,
        id: letter === '0–9' ? 'letter-0' : `letter-${letter.toLowerCase()}`,
        items: [item],
      });
  }
  return groups;
}
