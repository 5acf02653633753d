/** Escape closes what is open in the header, and the focus is on its button again. */
addEventListener('keydown', ({ key, isComposing }) => {
  const menu = document.querySelector<HTMLDetailsElement>('details[name=head][open]');
  if (!menu || key !== 'Escape' || isComposing) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});

export {};
