/** Leads to the page that answers a request, or says above the list of codes that there is none. */
import { answerTo, readRequest } from '../request.ts';

/** `query` is what was in the address behind `?` or `#`; the codes are the links of the list. */
export function findCode(list: HTMLElement, query: string, tasks: Readonly<Record<string, string>>): void {
  const request = readRequest(query);
  if (!request) return;
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a[data-number]')];
  const known = links.map(({ dataset, hreflang, pathname }) => ({
    systems: dataset['system']?.split(' ') ?? [],
    number: dataset['number'] ?? '',
    language: hreflang,
    address: pathname,
  }));
  const answer = answerTo(request, known, tasks);
  if (answer === undefined) list.querySelector('[role=status]')?.removeAttribute('hidden');
  else location.replace(answer);
}
