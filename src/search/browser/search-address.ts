/**
 * The words of a search are in the fragment of the address (`/search/#q=driving`), which no server
 * ever sees.
 */
export const fragmentStart = '#q=';

/** The fragment for what was typed; empty if nothing was. */
export function fragmentOf(typed: string): string {
  return typed.trim() === '' ? '' : fragmentStart + encodeURIComponent(typed.trim());
}

/** What was typed, read from a fragment; undefined for a fragment of another kind, such as `#main`. */
export function typedIn(fragment: string): string | undefined {
  if (fragment === '') return '';
  return fragment.startsWith(fragmentStart)
    ? (new URLSearchParams(fragment.slice(1)).get('q') ?? '')
    : undefined;
}
