const MODULE = /<script type="module" src="[^"]+"><\/script>/g;

/**
 * The page with its scripts in a template at its end, from which `src/assets/page-start.js` takes them after
 * the first paint. A browser fetches scripts that it sees at once and with high priority, so on a slow phone
 * the words would wait for what nobody can use yet. The browser tells of the paint when it can be seen; a frame
 * that is drawn may still wait for it. Where it tells of none (a tab in the background, an old browser), they
 * start a second after the page has been read.
 */
export function withLateScripts(html: string): string {
  const scripts = [...new Set(html.match(MODULE))];
  // Redirects have no first script that would start others.
  if (scripts.length === 0 || !html.includes('<script>')) return html;
  return html
    .replaceAll(MODULE, '')
    .replace('</body>', () => `<template>${scripts.join('')}</template></body>`);
}
