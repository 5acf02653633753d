/** On the page of an old address: leads on with the query and the anchor, which a redirect in HTML would lose. */
const link = document.querySelector('a');
if (link) location.replace(link.href + location.search + location.hash);
