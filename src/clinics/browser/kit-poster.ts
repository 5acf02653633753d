/** Prints the poster alone. It is copied to the end of the page, where the style sheet for paper finds it. */
export function printPoster(poster: HTMLElement, paper: 'a4' | 'letter'): void {
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  sheet.dataset['paper'] = paper;
  sheet.append(poster.cloneNode(true));
  document.body.append(sheet);
  document.documentElement.dataset['print'] = paper;
  addEventListener(
    'afterprint',
    () => {
      sheet.remove();
      delete document.documentElement.dataset['print'];
    },
    { once: true },
  );
  print();
}
