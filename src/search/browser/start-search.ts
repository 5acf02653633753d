/**
 * What a search field does once a reader has touched it. On the search page, results and address
 * follow the field; elsewhere a few results are below it.
 */
import { loadStyles } from '../../dom/load-styles.ts';
import resultStyles from '@/styles/search-results.css?url';
import { fragmentOf } from './search-address.ts';
import { quickPanel } from './quick-panel.ts';
import { listenToArrows } from './search-keys.ts';
import { SearchHistory } from './search-history.ts';
import { SearchSession } from './search-session.ts';

/** Searches start when the reader pauses this long between two keys, in milliseconds. */
const pause = 150;

export interface StartedSearch {
  /** What Enter does. */
  enter(): void;
  /** Takes the results away. */
  clear(): void;
}

interface Field {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  /** It is on its way. */
  readonly guide: Promise<Response>;
}

/** Starts a field that a reader has touched. */
export function startSearch(
  root: HTMLElement,
  input: HTMLInputElement,
  guide: Promise<Response>,
): StartedSearch {
  const start = root.dataset['place'] === 'search' ? startPageSearch : startQuickSearch;
  return start({ root, input, guide });
}

/** Starts a field of any page but the search page. */
function startQuickSearch({ root, input, guide }: Field): StartedSearch {
  const link = root.querySelector<HTMLAnchorElement>('a[data-part=link]');
  const home = (link?.pathname ?? '/').replace(/[^/]*\/$/, '');
  // What was said when an earlier try did not find this script.
  root.querySelector('[data-part=status]')?.remove();
  const resultsPage = `${home}search/`;
  const { panel, all } = quickPanel(root, home);
  root.append(panel);
  const session = new SearchSession(root, { isPage: false, guide, styled: loadResultStyles() });
  listenToArrows(root, input);
  onPause(input, () => {
    all.href = resultsPage + fragmentOf(input.value);
    void session.search(input.value);
  });
  return {
    enter: () => location.assign(resultsPage + fragmentOf(input.value)),
    clear: () => session.clear(),
  };
}

/** Starts the field of the search page. */
function startPageSearch({ root, input, guide }: Field): StartedSearch {
  const session = new SearchSession(root, { isPage: true, guide });
  listenToArrows(root, input);
  const visited = new SearchHistory();
  const arrive = () => {
    const { typed } = visited;
    if (typed === undefined) return;
    visited.arrive();
    input.value = typed;
    void session.search(typed);
  };
  addEventListener('hashchange', arrive);
  if (input.value === '') arrive();
  onPause(input, () => {
    visited.replace(input.value);
    void session.search(input.value);
  });
  return {
    enter: () => {
      visited.add(input.value.trim());
      void session.search(input.value);
    },
    clear: () => session.clear(),
  };
}

/** The styles of results come with the search, not with every page. Resolves when they are there, or cannot be had. */
function loadResultStyles(): Promise<void> {
  return loadStyles(resultStyles).catch(() => undefined);
}

/** Calls back when the reader pauses, and at once for what was typed before this script was there. */
function onPause(input: HTMLInputElement, act: () => void): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(act, pause);
  });
  if (input.value !== '') act();
}
