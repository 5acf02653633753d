/** What stands in the same place on every page: the way past the header, and the way to help. */
import type { PageCheck } from '../ask.ts';
import { childrenOf, pageOf, wordsOf } from '../built-site.ts';
import { resolved } from './links.ts';

/** The first stop of the keyboard leads to the main text. */
export const missingSkipLink: PageCheck = ({ document }) => {
  const first = document.querySelector('body a[href], body button, body input, body summary');
  const target = first?.getAttribute('href') ?? '';
  const leadsToMain = target.startsWith('#') && document.getElementById(target.slice(1))?.tagName === 'MAIN';
  return leadsToMain ? [] : ['does not start with a link to the main text'];
};

/** Before the main text, on every page in the same place, stands the way to the care cards. */
export const missingHelp: PageCheck = (page, site) => {
  const body = childrenOf(page.document.querySelector('body'));
  const frame = body.slice(
    0,
    body.findIndex((element) => element.tagName === 'MAIN'),
  );
  const links = frame.flatMap((element) => element.querySelectorAll('a[href]'));
  const leadsToHelp = links.some((link) =>
    resolved(link.getAttribute('href') ?? '', page, site).pathname.endsWith('/when-to-get-help/'),
  );
  return leadsToHelp ? [] : ['has no link to the care cards before its main text'];
};

/** No emergency number without its country, in the text or on a button. Titles of sources are quoted as they are. */
export const bareEmergencyNumbers: PageCheck = (page, { expected }) => {
  const { document } = pageOf(page.address, page.html);
  for (const title of document.querySelectorAll('a[href^="http"], .ref, script, style')) title.remove();
  const text = wordsOf(document.querySelector('body'));
  return expected.emergencyNumbers.flatMap(({ number }) => {
    const countries = expected.emergencyNumbers
      .filter((one) => one.number === number)
      .map((one) => one.country);
    const bare = new RegExp(`(?<![\\d.,])${number}(?![\\d.,]*\\d| \\(?(?:${countries.join('|')})\\b)`);
    const found = bare.exec(text);
    return found
      ? [
          `has ${number} without its country: …${text.slice(Math.max(0, found.index - 30), found.index + 30)}…`,
        ]
      : [];
  });
};
