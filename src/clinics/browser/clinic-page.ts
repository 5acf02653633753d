/** On a clinic's page: remembers in this tab where the reader comes from, and offers to keep the clinic. */
import { keepClinic } from './your-clinic.ts';

const KEY = 'clinic';
const page = document.querySelector<HTMLElement>('[data-clinic]');
const id = page?.dataset['clinic'];
const button = document.querySelector<HTMLButtonElement>('[data-keep-clinic]');
try {
  const kept = localStorage.getItem(KEY);
  if (id && button && kept !== id) {
    if (kept !== 'no') sessionStorage.setItem(KEY, id);
    button.hidden = false;
    button.addEventListener('click', () => {
      button.remove();
      for (const line of document.querySelectorAll('.mine')) line.remove();
      void keepClinic(id);
    });
  }
} catch {
  // Storage is refused, so there is nothing to offer.
}
