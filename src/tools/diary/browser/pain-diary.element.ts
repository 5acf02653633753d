import type { DiaryData } from './page.ts';
import { brokenNotice, startDiary } from './start-diary.ts';

/** The pain diary on its page. The built page holds its words, times and places as data. */
class PainDiaryElement extends HTMLElement {
  connectedCallback(): void {
    const data = JSON.parse(this.querySelector('[data-settings]')?.textContent ?? '{}') as DiaryData;
    const place = (name: string): HTMLElement => {
      const found = this.querySelector<HTMLElement>(`[data-place="${name}"]`);
      if (!found) throw new Error(`The page of the diary has no place "${name}".`);
      return found;
    };
    const screen = place('screen');
    startDiary(data, {
      root: this,
      screen,
      notices: place('notices'),
      signs: place('signs'),
      sheet: place('sheet'),
      printedSigns: place('printed-signs'),
    }).catch((error: unknown) => {
      screen.replaceChildren(brokenNotice(data.texts));
      throw error;
    });
  }
}

customElements.define('pain-diary', PainDiaryElement);
