/** Links, anchors, redirects, and what the site says to a wrong address. */
import { documentOf, eachOf, type Finding, type LiveCheck, type LiveSite } from './live-site.ts';
import { shown } from './check-headers.ts';

const upload = 'Upload the whole of dist/ again, and delete nothing of it on the host.';

/** Every page of the sitemap is there with all of its text, and each of its links leads to a page and a place. */
export const links: LiveCheck = async (site) => {
  const pages = await site.pages();
  if (pages.length === 0) {
    return [
      {
        what: `sitemap-pages.xml names no page under ${site.origin}${site.base}`,
        mend: 'Build with SITE_URL and BASE_PATH set to this address.',
      },
    ];
  }
  const own = site.origin + site.base;
  const wanted = new Map<string, string>();
  const found = await eachOf(pages, async (path) => {
    const answer = await site.ask(path);
    if (answer.status !== 200) return [{ what: `${shown(path)} answers ${answer.status}`, mend: upload }];
    if (!answer.text.includes('</html>')) return [{ what: `${shown(path)} is cut off`, mend: upload }];
    const document = documentOf(answer);
    for (const link of document.querySelectorAll('a[href]')) {
      const address = new URL(link.getAttribute('href') ?? '', own + path);
      if (address.href.startsWith(own)) wanted.set(address.href, path);
    }
    return policyOf(path, answer.text);
  });
  return [...found, ...(await eachOf([...wanted], ([address, from]) => deadLink(site, address, from)))];
};

async function deadLink(site: LiveSite, address: string, from: string): Promise<Finding[]> {
  const { href, hash } = new URL(address);
  const answer = await site.askAddress(href.slice(0, href.length - hash.length));
  if (answer.status !== 200) {
    return [{ what: `${shown(from)} links to ${href}, which answers ${answer.status}`, mend: upload }];
  }
  const id = decodeURIComponent(hash.slice(1));
  // The search and the tools keep what a reader chose behind the number sign.
  if (id === '' || id.includes('=') || answer.text.includes(`id="${id}"`) || answer.text.includes(`id=${id}`))
    return [];
  return [{ what: `${shown(from)} links to ${href}, where there is no such place`, mend: upload }];
}

function policyOf(path: string, html: string): Finding[] {
  if (
    /^[^>]*>?\s*<html[^>]*>\s*<head>\s*(?:<meta charset="?[\w-]+"?\s*\/?>)?\s*<meta http-equiv="content-security-policy"/i.test(
      html,
    )
  )
    return [];
  return [
    {
      what: `${shown(path)} does not begin with its policy`,
      mend: 'The host or a service in front of it alters pages. Switch off what rewrites HTML (minify, insert scripts, hide mail addresses).',
    },
  ];
}

/** A wrong address answers 404 with our page; an address without its slash leads on; http leads to https. */
export const wrongAddresses: LiveCheck = async (site) => {
  const found: Finding[] = [];
  const missing = await site.ask('no-such-page-here/');
  if (missing.status !== 404) {
    found.push({
      what: `A wrong address answers ${missing.status} instead of 404`,
      mend: 'Let the host answer missing files with 404.html and the status 404, not with the home page.',
    });
  } else if (!missing.text.includes('</main>')) {
    found.push({
      what: 'A wrong address shows the page of the host instead of ours',
      mend: 'Let the host answer missing files with 404.html.',
    });
  }
  const page = (await site.pages()).find((path) => path !== '')?.replace(/\/$/, '');
  if (page !== undefined) {
    const { status, headers } = await site.ask(page);
    const location = headers.get('location');
    const leads = location === null ? '' : new URL(location, site.origin + site.base + page).pathname;
    if (leads !== `${site.base}${page}/`) {
      found.push({
        what: `/${page} answers ${status} and does not lead to /${page}/`,
        mend: 'Let the host redirect addresses without their slash.',
      });
    }
  }
  if (site.origin.startsWith('https:')) {
    const plain = await site
      .askAddress(`http:${site.origin.slice('https:'.length)}${site.base}`)
      .catch(() => undefined);
    if (plain?.status === 200) {
      found.push({
        what: 'The site answers over http without leading to https',
        mend: 'Redirect http to https. Reading offline and copying a link work over https only.',
      });
    }
  } else if (!/^http:\/\/(localhost|127\.|\[::1\])/.test(site.origin)) {
    found.push({
      what: 'The site is not served over https',
      mend: 'Get a certificate; browsers keep a guide for reading offline over https only.',
    });
  }
  return found;
};

/** Old addresses lead on, each to a page and a place that is there. */
export function redirects(aliases: readonly string[]): LiveCheck {
  return (site) =>
    eachOf(aliases, async (alias) => {
      const path = alias.replace(/^\//, '');
      const answer = await site.ask(path);
      if (answer.status !== 200 && (answer.status < 300 || answer.status > 399)) {
        return [{ what: `The old address ${alias} answers ${answer.status}`, mend: upload }];
      }
      const target =
        /url=([^"'>]+)/i.exec(/<meta[^>]+http-equiv="?refresh[^>]*>/i.exec(answer.text)?.[0] ?? '')?.[1] ??
        answer.headers.get('location');
      if (!target) return [];
      return deadLink(site, new URL(target, site.origin + site.base + path).href, path);
    });
}
