/**
 * The content security policy inside a built page. Astro writes it at the end of `<head>`, with the
 * hashes of every script that it might use anywhere. A policy only holds for what comes after it, so
 * it has to be first; and a hash does not compress, so only those of this page stay.
 */
import { createHash } from 'node:crypto';

const policyTag = /<meta http-equiv="content-security-policy" content="([^"]*)"\s*\/?>/;
const hashInPolicy = / 'sha256-[\w+/=]+'/g;
const charset = /<head[^>]*>\s*(?:<meta charset="?[\w-]+"?\s*\/?>)?/i;

/** The page with its policy right after the character set. Pages without a policy come back unchanged. */
export function tightenPolicy(html: string): string {
  const [tag] = policyTag.exec(html) ?? [];
  if (!tag) return html;
  const used = inlineParts(html).map(({ hash }) => ` ${hash}`);
  const tight = tag.replace(hashInPolicy, (hash) => (used.includes(hash) ? hash : ''));
  const moved = html.replace(tag, '').replace(charset, (head) => head + tight);
  if (!moved.includes(tight)) throw new Error('This page has a policy but no <head> to put it in.');
  return moved;
}

/** Openings of the inline scripts, styles and style attributes that the policy of the page would block. */
export function blockedByPolicy(html: string): string[] {
  const policy = policyTag.exec(html)?.[1] ?? '';
  const parts = inlineParts(html)
    .filter(({ hash }) => !policy.includes(hash))
    .map(({ start }) => start);
  const withoutParts = html.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
  const attributes = [...withoutParts.matchAll(/<[a-z][^<>]*?\sstyle=[^<>]*>/gi)].map(([tag]) =>
    tag.slice(0, 100),
  );
  return [...parts, ...attributes];
}

interface InlinePart {
  /** As it is written in a policy. */
  hash: string;
  start: string;
}

/** Scripts and styles that are in the page itself. Data blocks are no scripts. */
function inlineParts(html: string): InlinePart[] {
  return [...html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g)]
    .filter(([, name, attributes = '', content]) => {
      const isData = name === 'script' && /\stype="?(?!module|text\/javascript)[\w/+-]+/.test(attributes);
      return !isData && !/\ssrc=/.test(attributes) && content !== '';
    })
    .map(([part, , , content = '']) => ({
      hash: `'sha256-${createHash('sha256').update(content).digest('base64')}'`,
      start: part.slice(0, 100),
    }));
}
