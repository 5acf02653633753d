/**
 * What the authors' components need to know of the article they are in. The page puts it into
 * `Astro.locals`, because MDX hands components only what the author wrote.
 */
export interface ReadingContext {
  /** Language code of the article. */
  language: string;
  /** Number of each source in reading order, from 1. */
  sourceNumbers: ReadonlyMap<string, number>;
  /** Places where each source is cited so far, so that every place has an id of its own. */
  citations: Map<string, number>;
  /** What is said once a page, and has been said already. */
  said: Set<string>;
}

/** The context of the page being drawn, or a clear error when a component is outside an article. */
export function readingContext(locals: App.Locals, component: string): ReadingContext {
  if (!locals.reading) {
    throw new Error(`<${component}> is outside an article. Use it in content/articles only.`);
  }
  return locals.reading;
}
