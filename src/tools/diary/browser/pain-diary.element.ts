import type { DiaryData } from './page.ts';
import type { DiaryTexts } from './words.ts';

/** The words of the diary, a file a language, so that a page loads its own alone. */
const textsOf = import.meta.glob<DiaryTexts>('/src/i18n/*/diary.ts', { import: 'painDiary' });

/** The pain diary on its page. The built page holds its times and places as data; the rest comes after it is drawn. */
class PainDiaryElement extends HTMLElement {
  connectedCallback(): void {
    const failed = this.querySelector<HTMLElement>('[data-place="failed"]');
    this.#start().catch((error: unknown) => {
      if (failed) failed.hidden = false;
      throw error;
    });
  }

  async #start(): Promise<void> {
    const data = JSON.parse(this.querySelector('[data-settings]')?.textContent ?? '{}') as DiaryData;
    const place = (name: string): HTMLElement => {
      const found = this.querySelector<HTMLElement>(`[data-place="${name}"]`);
      if (!found) throw new Error(`The page of the diary has no place "${name}".`);
      return found;
    };
    const [{ startDiary }, texts] = await Promise.all([
      import('./start-diary.ts'),
      textsOf[`/src/i18n/${data.language}/diary.ts`]?.(),
    ]);
    if (!texts) throw new Error(`There are no words of the diary for the language "${data.language}".`);
    await startDiary(data, texts, {
      root: this,
      screen: place('screen'),
      notices: place('notices'),
      signs: place('signs'),
      sheet: place('sheet'),
      printedSigns: place('printed-signs'),
    });
  }
}

customElements.define('pain-diary', PainDiaryElement);
