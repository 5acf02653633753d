/**
 * Arrow keys lead from the field through the results and back. They are extra: every result is a link
 * that Tab reaches as well.
 */
export function listenToArrows(root: HTMLElement, input: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-part="list"]:not([hidden]) a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const isInField = document.activeElement === input;
    if ((!isInField && at < 0) || (isInField && step < 0) || links.length === 0) return;
    event.preventDefault();
    const next = isInField ? links[0] : at + step < 0 ? input : links[at + step];
    next?.focus();
  });
}
