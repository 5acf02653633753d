/**
 * Lays the nerve from the toe of the seated woman through the five nodes, wherever the width of the
 * window puts them, and lets it draw itself once when it is first seen. Without this script the baked
 * paths stay.
 */
import { nerveDown, nerveThrough, type Point } from './nerve-path.ts';

/** Where the drawing of the hero ends the nerve, as a share of its width and height. */
const TOE = { x: 62 / 516, y: 633 / 640 };

class FiveStepsElement extends HTMLElement {
  connectedCallback(): void {
    const wide = this.querySelector<SVGSVGElement>('[data-line=wide]');
    const narrow = this.querySelector<SVGSVGElement>('[data-line=narrow]');
    const nodes = [...this.querySelectorAll<HTMLElement>('[data-node]')];
    const hero = document.querySelector('.hero-art svg');
    if (!wide || !narrow || !hero || nodes.length === 0) return;
    const lay = () => {
      const box = this.getBoundingClientRect();
      // Drawings are mirrored in right-to-left pages, so paths are always computed from left to right.
      const isMirrored = getComputedStyle(this).direction === 'rtl';
      const place = ({ left, top, width, height }: DOMRect, share: Point): Point => {
        const x = left + width * (isMirrored ? 1 - share.x : share.x) - box.left;
        return { x: isMirrored ? box.width - x : x, y: top + height * share.y - box.top };
      };
      const toe = place(hero.getBoundingClientRect(), TOE);
      const centers = nodes.map((node) => place(node.getBoundingClientRect(), { x: 0.5, y: 0.5 }));
      const isNarrow = getComputedStyle(wide).display === 'none';
      const svg = isNarrow ? narrow : wide;
      svg.setAttribute('viewBox', `0 0 ${box.width} ${box.height}`);
      svg.classList.add('five-line-laid');
      svg.querySelector('path')?.setAttribute('d', (isNarrow ? nerveDown : nerveThrough)(toe, centers, box));
    };
    new ResizeObserver(lay).observe(this);
    new IntersectionObserver((entries, observer) => {
      if (!entries.at(-1)?.isIntersecting) return;
      wide.setAttribute('data-draw', '');
      observer.disconnect();
    }).observe(this);
  }
}

customElements.define('five-steps', FiveStepsElement);
