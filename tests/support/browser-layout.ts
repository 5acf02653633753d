/** What a reader cannot see because a page does not fit: text beyond the edge, clipped, or under something. */
import type { Page } from '@playwright/test';

/**
 * Sideways scrolling, and text that is cut off. The body clips what is too wide, so the width of the
 * page alone would prove nothing: each line of text is measured. A box that scrolls by itself may
 * hold wide text, but must fit itself.
 */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const problems = new Set<string>();
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      problems.add(`scrolls sideways by ${root.scrollWidth - root.clientWidth} px`);
    }
    const isBeyond = (inner: DOMRect, outer: DOMRect) =>
      inner.left < outer.left - 1 || inner.right > outer.right + 1;
    const isTaller = (inner: DOMRect, outer: DOMRect) =>
      inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
    const edges = new DOMRect(0, 0, root.clientWidth, 0);

    /** What an element may do to the text in it, and where it stands. Many lines ask the same elements. */
    const known = new Map<Element, ReturnType<typeof look>>();
    const look = (box: Element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(box);
      return {
        place: box.getBoundingClientRect(),
        isForScreenReaders: clipPath === 'inset(50%)',
        isFrame: box.matches('button, .btn, summary, h1, h2, h3, h4'),
        isTallFrame: box.matches('button:not(.term), .btn, summary'),
        scrolls: /auto|scroll/.test(overflowX),
        clipsAcross: /hidden|clip/.test(overflowX) && box !== document.body,
        clipsDown: /hidden|clip/.test(overflowY),
      };
    };
    const lookOnce = (box: Element) => {
      const seen = known.get(box) ?? look(box);
      known.set(box, seen);
      return seen;
    };

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (words === '' || !parent?.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const say = (what: string) => problems.add(`${what}: "${words.slice(0, 40)}"`);
      for (const line of range.getClientRects()) {
        for (let box: Element | null = parent; box; box = box === document.body ? null : box.parentElement) {
          const seen = lookOnce(box);
          if (seen.isForScreenReaders) break;
          const { place } = seen;
          if (seen.isFrame && (isBeyond(line, place) || (seen.isTallFrame && isTaller(line, place)))) {
            say(`runs out of <${box.localName}>`);
          }
          if (seen.scrolls) {
            if (isBeyond(place, edges)) say('in a box beyond the edge');
            break;
          }
          const isClipped =
            (seen.clipsAcross && isBeyond(line, place)) || (seen.clipsDown && isTaller(line, place));
          if (isClipped) say(`clipped by <${box.localName} class="${box.className}">`);
          if (box === document.body && isBeyond(line, edges)) say('beyond the edge');
        }
      }
    }
    for (const picture of document.querySelectorAll('[role=img], img, input')) {
      if (picture.checkVisibility() && isBeyond(picture.getBoundingClientRect(), edges)) {
        problems.add(`beyond the edge: <${picture.localName}> ${picture.getAttribute('aria-label') ?? ''}`);
      }
    }
    return [...problems];
  });
}

/**
 * Text that is under something else. The whole page has to be in view, so the window grows for it, and stays
 * so for what is asked next.
 */
export async function coveredText(page: Page): Promise<string[]> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const size = page.viewportSize() ?? { width: 1280, height: 0 };
  if (size.height < height) await page.setViewportSize({ width: size.width, height });
  return page.evaluate(() => {
    const found = new Set<string>();
    const paints = (element: Element) => {
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      return !/rgba\(.*, 0\)/.test(backgroundColor) || backgroundImage !== 'none';
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (words === '' || !parent?.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, top, width, height: tall } of range.getClientRects()) {
        for (const share of [0.05, 0.5, 0.95]) {
          const place = [left + width * share, top + tall / 2] as const;
          // The list of all elements at a place is slow to make, and mostly the text is on top.
          const onTop = document.elementFromPoint(...place);
          if (onTop && parent.contains(onTop)) continue;
          const above = document.elementsFromPoint(...place);
          const cover = above
            .slice(0, Math.max(above.indexOf(parent), 0))
            .find((each) => !parent.contains(each) && (paints(each) || each.closest('svg')));
          if (cover)
            found.add(
              `"${words.slice(0, 40)}" is under <${cover.localName} class="${cover.getAttribute('class') ?? ''}">`,
            );
        }
      }
    }
    return [...found];
  });
}

/** Gives a page these style rules, in a way that its policy does not refuse, in place of those it was given before. */
export async function setRules(page: Page, css: string): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, css);
}
