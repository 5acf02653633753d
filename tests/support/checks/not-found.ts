/** Does the 404 help a reader on? */
import type { PageCheck } from '../ask.ts';
import { fileOf } from '../built-site.ts';

/** The ways on, and addresses that work from every place, since a host sends this page for any address. */
export const lostReaders: PageCheck = ({ document }, { base, files }) => {
  const addresses = document
    .querySelectorAll('[href], [src]')
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
  const wanted = ['', 'a-to-z/'].map((name) => base + name);
  const hasSearch = document.querySelector('form[role="search"]') ?? addresses.includes(`${base}search/`);
  return [
    ...wanted.filter((address) => !addresses.includes(address)).map((address) => `has no link to ${address}`),
    ...(hasSearch ? [] : ['has no search']),
    ...addresses
      .filter((address) => !/^(?:\/|#|https?:)/.test(address))
      .map((address) => `has the address ${address}, which leads to different places`),
    ...(files.has(fileOf('/404.html')) ? [] : ['is not where hosts look for it']),
  ];
};
