/** Adds a style sheet to the page. Resolves when it is there; fails where it cannot be had. */
export function loadStyles(href: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((done, fail) => {
    link.onload = () => done();
    link.onerror = () => fail(new Error(`${href} cannot be loaded.`));
    document.head.append(link);
  });
}
