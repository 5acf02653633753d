/** On the page for wrong addresses: opens the page that was certainly meant, or offers the nearest three. */
import { type KnownPages, recover } from './recover.ts';

/** Reads all addresses of the guide and helps a reader who came to a wrong one. */
export async function helpOn(place: HTMLElement): Promise<void> {
  const answer = await fetch(place.dataset['knownPages'] ?? '');
  if (answer.ok) help((await answer.json()) as KnownPages, place);
}

function help(known: KnownPages, place: HTMLElement): void {
  const base = import.meta.env.BASE_URL;
  const { certain, nearest } = recover(location, base, known);
  const target = certain === null ? null : new URL(base + certain.slice(1), location.origin);
  // A host that sends this page for a right address must not be asked for it again and again.
  if (target && target.pathname !== location.pathname) {
    location.replace(target);
    return;
  }
  for (const { address, title } of nearest) {
    const link = document.createElement('a');
    link.className = 'go';
    link.href = base + address.slice(1);
    const small = document.createElement('small');
    small.textContent = link.host + link.pathname;
    link.append(title);
    const item = document.createElement('li');
    item.append(link, ' ', small);
    place.querySelector('ul')?.append(item);
  }
  place.removeAttribute('data-waits');
}
