/** Prints the poster alone. It is copied to the end of the page, where the style sheet for paper finds it. */
export function printPoster(poster: HTMLElement, paper: 'a4' | 'letter'): void {
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  sheet.setAttribute('data-paper', paper);
  sheet.append(poster.cloneNode(true));
  document.body.append(sheet);
  // The style sheet of the page is cut to names that its scripts have.
  document.documentElement.setAttribute('data-print', paper);
  addEventListener(
    'afterprint',
    () => {
      sheet.remove();
      document.documentElement.removeAttribute('data-print');
    },
    { once: true },
  );
  print();
}
