/**
 * Acts whenever the reader comes to this page: now, because scripts may start after the page has been shown, and
 * each time it is shown again. Browsers fill in forms before that.
 */
export function whenShown(act: () => void): void {
  if (document.readyState === 'complete') act();
  addEventListener('pageshow', act);
}

/** Acts once all that the page needs has loaded, which may have happened before its scripts have started. */
export function whenLoaded(act: () => void): void {
  if (document.readyState === 'complete') act();
  else addEventListener('load', act, { once: true });
}
