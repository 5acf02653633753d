/** What a thumb can hit. */
import type { Page } from '@playwright/test';

/** Links and buttons that are smaller than 44 by 44 and do not stand in running text. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const blockOf = (node: Node): Element | null => {
      let box = node.parentElement;
      while (box && /^inline$|contents/.test(getComputedStyle(box).display)) box = box.parentElement;
      // The items of a list finish one sentence.
      return box?.localName === 'li' ? box.parentElement : box;
    };
    /** Is there other text in the same block, as in a sentence? */
    const isInText = (target: Element) => {
      if (!getComputedStyle(target).display.startsWith('inline')) return false;
      const block = blockOf(target);
      const texts = document.createTreeWalker(block ?? target, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const isOther =
          !target.contains(node) && blockOf(node) === block && node.parentElement?.checkVisibility();
        if (isOther && /[\p{L}\p{N}]/u.test(node.textContent ?? '')) return true;
      }
      return false;
    };
    const found = new Map<string, string>();
    for (const target of document.querySelectorAll(
      'a[href], button, summary, input, select, textarea, [tabindex="0"][role=button]',
    )) {
      if (!target.checkVisibility({ visibilityProperty: true }) || isInText(target)) continue;
      // A finger that hits the label of a control, or the row of a box to check off, hits the control.
      const { width, height } = (target.closest('label, .boxes li') ?? target).getBoundingClientRect();
      if (width >= 43.5 && height >= 43.5) continue;
      const name = (target.getAttribute('aria-label') ?? target.textContent).trim().slice(0, 40);
      const place = `<${target.localName}> in <${target.parentElement?.localName ?? ''}> of "${target.closest('[class]')?.getAttribute('class') ?? ''}"`;
      found.set(place, `${Math.round(width)} x ${Math.round(height)}, "${name}"`);
    }
    return [...found].map(([place, target]) => `${place}: ${target}`);
  });
}
