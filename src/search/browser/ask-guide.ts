/**
 * Asks for the guide. It is most of what a search downloads, and its address is known: so the field asks at
 * once, beside the scripts that read it. The language is that of the build: what an extension writes into
 * the page changes nothing.
 */
export function askGuide(language: string): Promise<Response> {
  // Its name never changes, so a host that does not say "no-cache" would let browsers keep that of an old build.
  return fetch(`${import.meta.env.BASE_URL}pagefind/guide.${language}.json`, { cache: 'no-cache' });
}
