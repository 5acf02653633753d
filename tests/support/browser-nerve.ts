/** The nerve runs beside the text, never through it. */
import type { Page } from '@playwright/test';

/** Lines of text that the nerve crosses. The numbers in its nodes stand on it, and cover it. */
export async function crossedText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lines: { words: string; box: DOMRect }[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (words === '' || !parent?.checkVisibility() || parent.closest('.node, .vh')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) lines.push({ words: words.slice(0, 40), box });
    }
    const crossed = new Set<string>();
    for (const path of document.querySelectorAll<SVGPathElement>('path.nerve')) {
      const toScreen = path.getScreenCTM();
      if (!path.checkVisibility() || !toScreen) continue;
      const half = parseFloat(getComputedStyle(path).strokeWidth) / 2;
      const length = path.getTotalLength();
      // A point for every pixel on the screen; for every second one of the longest lines.
      const scale = Math.max(Math.hypot(toScreen.a, toScreen.b), Math.hypot(toScreen.c, toScreen.d));
      const points = Math.min(3000, Math.ceil(length * scale));
      for (let at = 0; at <= length; at += length / points) {
        const { x, y } = path.getPointAtLength(at).matrixTransform(toScreen);
        for (const { words, box } of lines) {
          if (x > box.left - half && x < box.right + half && y > box.top && y < box.bottom)
            crossed.add(words);
        }
      }
    }
    return [...crossed];
  });
}
