/** On a clinic's page: remembers in this tab where the reader comes from, and offers to keep the clinic. */
export {};

const KEY = 'clinic';
const page = document.querySelector<HTMLElement>('[data-clinic]');
const id = page?.dataset['clinic'];
const button = document.querySelector<HTMLButtonElement>('[data-keep-clinic]');
try {
  const kept = localStorage.getItem(KEY);
  if (id && button && kept !== id) {
    // An empty one says that the reader did not want it.
    if (kept !== '') sessionStorage.setItem(KEY, id);
    button.removeAttribute('data-waits');
    button.addEventListener('click', () => {
      button.remove();
      for (const line of document.querySelectorAll('.mine')) line.remove();
      void import('./your-clinic.ts').then(({ keepClinic }) => keepClinic(id));
    });
  } else if (button) {
    button.hidden = true;
  }
} catch {
  // Storage is refused, so there is nothing to offer.
}
