/** Words around the leaflets as PDF. */
export const pdf = {
  /** The list of all leaflets. */
  title: 'Leaflets as PDF',
  summary: 'The pages of this guide as PDF leaflets to print, to send or to keep, on Letter or A4 paper.',
  intro:
    'Each leaflet has the same words as its page, with large print and the drawings. Open it, then print it or save it.',
  leaflet: 'Leaflet',
  papers: { letter: 'Letter', a4: 'A4' },
  together: 'More than one page in one leaflet',
  each: 'One page in each leaflet',
  /** Words of a link in the list, read alone. */
  link: '{paper}: {title}',
  /** Beside "Print" on an article. */
  download: 'PDF leaflet',

  /** On the leaflet itself. */
  screen: 'Easier to read on a screen:',
  phone: 'Read this on your phone:',
  page: 'Page {n} of {total}',
  version: 'Version {version}, {date}',
  words: 'Words explained',
  sources: 'The numbers in brackets are sources. You can see them at {address}.',
};
