/** Escape closes what is open in the header, and the focus is on its button again. */
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.isComposing) return;
  const menu = document.querySelector<HTMLDetailsElement>('.menu[open]');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});

export {};
