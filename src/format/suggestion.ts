import { closest, distance } from 'fastest-levenshtein';

/**
 * The known name that was probably meant, or null when none is near. Near is two wrong letters, or
 * a third of a long name, so that "nerv-root" finds "nerve-root" and "fever" never finds "faint".
 */
export function suggestionFor(name: string, known: Iterable<string>): string | null {
  const names = [...known];
  if (names.length === 0) return null;
  const nearest = closest(name, names);
  const limit = Math.max(2, Math.floor(name.length / 3));
  return distance(name, nearest) <= limit ? nearest : null;
}
