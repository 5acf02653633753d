/** Works on several things at a time and gives the results in the order of the things. */
export async function* inOrder<T, R>(
  all: readonly T[],
  maxAtATime: number,
  work: (one: T) => Promise<R>,
): AsyncGenerator<R> {
  const started: Promise<R>[] = [];
  for (const one of all) {
    const result = work(one);
    // A failure is thrown when its turn comes; it must not count as unhandled until then.
    result.catch(() => undefined);
    started.push(result);
    if (started.length < maxAtATime) continue;
    const [first] = started.splice(0, 1);
    if (first) yield await first;
  }
  for (const result of started) yield await result;
}
