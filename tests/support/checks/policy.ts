/** Does the page keep to the policy that it brings, and is that policy as strict as it has to be? */
import { createHash } from 'node:crypto';
import type { HTMLElement } from 'node-html-parser';
import type { PageCheck } from '../ask.ts';
import { childrenOf } from '../built-site.ts';

/** The policy stands first, allows nothing inline without a hash, and knows every inline part of the page. */
export const weakPolicy: PageCheck = ({ document }) => {
  const head = childrenOf(document.querySelector('head'));
  const [first, second] = head;
  const tag = first?.hasAttribute('charset') ? second : first;
  if (tag?.getAttribute('http-equiv')?.toLowerCase() !== 'content-security-policy') {
    return ['has no policy as the first thing in <head>, where it holds for all that follows'];
  }
  const policy = tag.getAttribute('content') ?? '';
  const directives = new Map(
    policy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values] as const;
    }),
  );
  return [
    ...(directives.get('default-src')?.join() === "'none'"
      ? []
      : ["has a policy without default-src 'none'"]),
    ...['unsafe-inline', 'unsafe-eval', 'unsafe-hashes']
      .filter((source) => policy.includes(`'${source}'`))
      .map((source) => `has a policy with ${source}`),
    ...withoutHash(inlineScripts(document), directives.get('script-src')),
    ...withoutHash(document.querySelectorAll('style'), directives.get('style-src')),
  ];
};

/** Style attributes, handlers and script addresses, which every strict policy blocks. */
export const blockedAttributes: PageCheck = ({ document }) =>
  document.querySelectorAll('*').flatMap((element) =>
    Object.entries(element.attributes)
      .filter(([name, value]) => name === 'style' || name.startsWith('on') || /^\s*javascript:/i.test(value))
      .map(([name, value]) => `has ${name}="${value.slice(0, 40)}" on <${element.rawTagName}>`),
  );

/** Scripts that stand in the page and run. Blocks of data do not run. */
export function inlineScripts(document: HTMLElement): HTMLElement[] {
  return document
    .querySelectorAll('script:not([src])')
    .filter((script) => /^(?:|module|text\/javascript)$/.test(script.getAttribute('type') ?? ''));
}

function withoutHash(elements: readonly HTMLElement[], allowed: readonly string[] = []): string[] {
  return elements
    .filter((element) => {
      const hash = createHash('sha256').update(element.rawText).digest('base64');
      return !allowed.includes(`'sha256-${hash}'`);
    })
    .map(
      (element) =>
        `has a <${element.rawTagName}> whose hash is not in the policy: ${element.rawText.trim().slice(0, 40)}`,
    );
}
