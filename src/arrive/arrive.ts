/**
 * Runs on every page, so it is small: a damaged link still lands on its section. What only a few readers
 * need (help with a wrong address, a kept clinic) is loaded for them alone.
 */
import { idIn } from './fragment.ts';

function mendFragment(): void {
  const { hash } = location;
  const id = hash && !document.getElementById(hash.slice(1)) && idIn(hash);
  if (id && document.getElementById(id)) location.replace(`#${id}`);
}

mendFragment();
addEventListener('hashchange', mendFragment);

try {
  // Empty where the reader did not want a clinic to be kept.
  const clinic: unknown = localStorage['clinic'] ?? sessionStorage['clinic'];
  if (clinic || document.querySelector('[data-known-pages]')) void import('./later.ts');
} catch {
  // Storage is refused, so no clinic is kept.
}
