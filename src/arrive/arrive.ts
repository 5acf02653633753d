/** Runs on every page, so it is small: a damaged link still lands on its section, and a kept clinic is drawn. */
import { idIn } from './fragment.ts';

function mendFragment(): void {
  const { hash } = location;
  const id = hash && !document.getElementById(hash.slice(1)) && idIn(hash);
  if (id && document.getElementById(id)) location.replace(`#${id}`);
}

mendFragment();
addEventListener('hashchange', mendFragment);

// The page for wrong addresses. Not a script of its own, because both need the same code.
const known = document.querySelector<HTMLElement>('[data-known-pages]');
if (known) void import('./not-found.ts').then(({ helpOn }) => helpOn(known));

try {
  const clinic = localStorage.getItem('clinic') ?? sessionStorage.getItem('clinic');
  if (clinic && clinic !== 'no') {
    void import('../clinics/browser/your-clinic.ts').then(({ showYourClinic }) => showYourClinic(clinic));
  }
} catch {
  // Storage is refused, so no clinic is kept.
}
