/** Redirects of old and short addresses, for hosts that read a file of them. */

/** An address that leads to another one, both without the base path. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * The text of `_redirects`. Cloudflare follows it before it looks for a file; Netlify sends the page of the
 * old address first, which leads on by itself. Both keep the query, and browsers keep the anchor. (The form
 * "301!", with which Netlify would follow it too, is no status for Cloudflare.)
 */
export function redirectsFile(redirects: readonly Redirect[], base: string): string {
  return redirects
    .flatMap(({ from, to }) => bothWays(from, base).map((path) => `${path} ${base}${to.slice(1)} 301\n`))
    .join('');
}

/** An address with its base path, with and without the slash at its end. */
export function bothWays(address: string, base: string): string[] {
  const path = base + address.slice(1);
  return [path.replace(/\/$/, ''), path];
}
