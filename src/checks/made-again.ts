/**
 * Keeps something large for as long as the checks run, and after that only while nobody needs the memory.
 * Whoever asks for it later gets it made anew.
 */
export function madeAgain<T extends object>(first: T, make: () => T): () => T {
  let kept = new WeakRef(first);
  return () => {
    const known = kept.deref();
    if (known) return known;
    const again = make();
    kept = new WeakRef(again);
    return again;
  };
}
