/** The words of a search field itself. The field of the header is drawn in the browser, with these. */
export const searchForm = {
  /** Where not even the script of the search came. A browser asks for it again only with a new page. */
  notLoaded: 'The search could not start. Reload the page.',
  labelShort: 'Search this guide',
  placeholder: 'Try: driving home',
  button: 'Search',
};
