import type { KnownPage } from '../arrive/recover.ts';
import type { Page } from '../reading/page.ts';

/** What the page for wrong addresses needs to know of a page; null for that page itself and for redirects. */
export function knownPage({ address, document }: Page): KnownPage | null {
  const main = document.querySelector('main');
  if (!main || address === '/404.html') return null;
  const title = (document.querySelector('h1') ?? document.querySelector('title'))?.textContent ?? '';
  return {
    address,
    title: title.replaceAll(/\s+/g, ' ').trim(),
    anchors: main
      .querySelectorAll('[id]')
      .map(({ id }) => id)
      .filter((id) => /^[a-z\d]+(-[a-z\d]+)*$/.test(id) && !/^(?:source|note|ref|term|q)-/.test(id)),
  };
}
