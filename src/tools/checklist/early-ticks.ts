/**
 * Check marks that are made before the code that keeps them has come. They are written down at once as a
 * change on its way, so that a reader who leaves the page in the same moment loses none.
 */
import { markUnfinished, unfinished } from '../page/mark.ts';

/** Watches the boxes in an element. Returns what ends it, when the code that keeps them is there. */
export function keepEarlyTicks(within: HTMLElement, mark: string): () => void {
  const controller = new AbortController();
  const touched = new Map<string, boolean>();
  // What another page has left there is finished first, and must not be written over.
  const isFree = unfinished(mark) === undefined;
  const onChange = ({ target }: Event) => {
    if (!isFree || !(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
    touched.set(target.value, target.checked);
    const ticks = (isDone: boolean) => ({
      done: [...touched].flatMap(([text, is]) => (is === isDone ? [text] : [])),
      own: [],
    });
    markUnfinished(mark, { before: ticks(false), after: ticks(true) });
  };
  within.addEventListener('change', onChange, { signal: controller.signal });
  return () => controller.abort();
}
