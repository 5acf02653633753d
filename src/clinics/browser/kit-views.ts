/** How messages look on the page. What is copied is made from the same data, never from these nodes. */
import type { Block, Email, Piece } from '../kit/message.ts';
import { qrModules, qrPath } from '../../format/qr-modules.ts';
import { h } from '../../dom/elements.ts';

/**
 * The email. Its class is here because a build leaves out rules for the inside of what it finds empty, but
 * for those of classes that a script names.
 */
export function emailView({ blocks }: Pick<Email, 'blocks'>): HTMLElement {
  return h('div', { class: 'mail-body' }, ...blocks.map((block) => blockView(block)));
}

/** A code, for a letter or a poster. */
export function qrView(link: string, label: string): SVGSVGElement {
  const modules = qrModules(link);
  const size = String(modules.length);
  return svg(
    'svg',
    {
      class: 'qr',
      viewBox: `0 0 ${size} ${size}`,
      role: 'img',
      'aria-label': label,
      'shape-rendering': 'crispEdges',
    },
    svg('path', { fill: '#fff', d: `M0 0h${size}v${size}H0z` }),
    svg('path', { fill: '#000', d: qrPath(modules) }),
  );
}

function blockView(block: Block): HTMLElement {
  switch (block.kind) {
    case 'text':
      return h('p', {}, ...block.pieces.map(pieceView));
    case 'list':
      return h('ol', {}, ...block.items.map((item) => h('li', {}, ...item.map(pieceView))));
    case 'facts':
      return h(
        'table',
        {},
        h(
          'tbody',
          {},
          ...block.facts.map(({ name, text }) =>
            h('tr', {}, h('th', { scope: 'row' }, name), h('td', {}, text)),
          ),
        ),
      );
  }
}

function pieceView({ text, href }: Piece): Node {
  return href === undefined ? document.createTextNode(text) : h('a', { href }, text);
}

function svg<T extends keyof SVGElementTagNameMap>(
  tag: T,
  attributes: Readonly<Record<string, string>>,
  ...children: Node[]
): SVGElementTagNameMap[T] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
