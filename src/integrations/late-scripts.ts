const MODULE = /<script type="module" src="[^"]+"><\/script>/g;

/**
 * The page with its scripts in a template at its end, from which `src/assets/page-start.js` takes them after
 * the first paint. A browser fetches scripts that it sees at once and with high priority, so on a slow phone
 * the words would wait for what nobody can use yet.
 */
export function withLateScripts(html: string): string {
  const scripts = [...new Set(html.match(MODULE))];
  if (scripts.length === 0) return html;
  return html
    .replaceAll(MODULE, '')
    .replace('</body>', () => `<template>${scripts.join('')}</template></body>`);
}
