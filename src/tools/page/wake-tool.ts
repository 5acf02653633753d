/**
 * Loads the script of a tool when a reader touches it, or when something of it is kept on this device. Until
 * then its page costs no more than any other. What a reader did in the meantime is done when it is there.
 */
import { isMarked } from './mark.ts';

/** Waits for the element of a tool to be touched. The buttons of a tool carry `data-do`. */
export function wakeTool(tool: HTMLElement | null, mark: string, load: () => Promise<unknown>): void {
  if (!tool) return;
  let waiting: (() => void)[] | undefined = [];
  let started: Promise<unknown> | undefined;
  const start = () => {
    started ??= load().then(() => {
      const actions = waiting ?? [];
      waiting = undefined;
      for (const action of actions) action();
    });
    // A tool that did not come leaves the page as it is without a script.
    started.catch(() => (started = undefined));
  };
  for (const event of ['pointerover', 'focusin', 'change']) tool.addEventListener(event, start);
  tool.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
    if (!button || !waiting) return;
    waiting.push(() => button.click());
    start();
  });
  tool.addEventListener('submit', (event) => {
    // Nothing that is written is ever sent.
    event.preventDefault();
    const form = event.target;
    if (!waiting || !(form instanceof HTMLFormElement)) return;
    waiting.push(() => form.requestSubmit());
    start();
  });
  if (isMarked(mark)) start();
}
