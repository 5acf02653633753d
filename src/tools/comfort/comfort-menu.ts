/** Fills the panel of reading comfort when it is opened for the first time. */
const menu = document.querySelector<HTMLDetailsElement>('[data-comfort]');
const panel = menu?.querySelector<HTMLElement>('[data-panel]');
if (menu && panel) {
  const language = menu.dataset['comfort'] ?? 'en';
  menu.addEventListener(
    'toggle',
    () => {
      import('./comfort-panel.ts')
        .then((drawn) => drawn.fillPanel(menu, panel, language))
        .catch(() => {
          // Its script did not come: what is there for readers without scripts is true here too.
          panel.textContent = panel.querySelector('noscript')?.textContent ?? '';
        });
    },
    { once: true },
  );
}

export {};
