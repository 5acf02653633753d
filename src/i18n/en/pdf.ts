/** Words around the leaflets as PDF. */
export const pdf = {
  /** The list of all leaflets. */
  title: 'All pages as PDF',
  summary: 'The pages of this guide as PDF files to print, to send or to keep, on US Letter or A4 paper.',
  intro:
    'Each PDF has the same words as its page, with large print and the drawings. Open it, then print it or save it.',
  leaflet: 'PDF',
  papers: { letter: 'Letter', a4: 'A4' },
  together: 'Several pages in one PDF',
  each: 'One page in each PDF',
  /** Words of a link in the list, read alone. */
  link: '{paper}: {title}',
  /** Beside "Print" on an article. */
  download: 'This page as PDF',

  /** On the leaflet itself. */
  screen: 'Easier to read on a screen:',
  phone: 'Read this on your phone:',
  page: 'Page {n} of {total}',
  version: 'Version {version}, {date}',
  words: 'Words explained',
  sources: 'The numbers in brackets are sources. You can see them at {address}.',
};
