/**
 * <guide-section article="getting-ready" section="eating"><a href="…">Eating before the injection</a></guide-section>
 *
 * Shows a section of the guide in a frame that is as high as its text. The link inside stays until the
 * frame has answered, so it is there without JavaScript and when the guide cannot be reached. Without
 * "section" it shows the short answer. Nothing is stored and nothing but the frame is loaded.
 */
const here = new URL('.', import.meta.url);
const id = /^[a-z0-9-]+$/;

class GuideSection extends HTMLElement {
  /** @type {AbortController | undefined} */
  #listening;

  connectedCallback() {
    const article = this.getAttribute('article') ?? '';
    const section = this.getAttribute('section') ?? 'short';
    if (this.#listening || !article.split('/').every((part) => id.test(part)) || !id.test(section)) return;
    const frame = document.createElement('iframe');
    frame.src = new URL(`${article}/${section}/`, here).href;
    frame.title = this.textContent.trim() || 'Nerve Root Block Guide';
    frame.referrerPolicy = 'no-referrer';
    Object.assign(frame.style, { display: 'block', width: '100%', height: '0', border: '0' });
    const fallback = [...this.children];
    this.#listening = new AbortController();
    addEventListener(
      'message',
      ({ source, origin, data }) => {
        if (source !== frame.contentWindow || origin !== here.origin) return;
        /** @type {{ guideSection?: { height?: unknown } } | null} */
        const told = data;
        const height = Number(told?.guideSection?.height);
        if (!(height > 0)) return;
        frame.style.height = `${Math.ceil(height)}px`;
        for (const element of fallback) element.setAttribute('hidden', '');
      },
      { signal: this.#listening.signal },
    );
    this.append(frame);
  }

  disconnectedCallback() {
    this.#listening?.abort();
    this.#listening = undefined;
    this.querySelector('iframe')?.remove();
    for (const element of this.children) element.removeAttribute('hidden');
  }
}

if (!customElements.get('guide-section')) customElements.define('guide-section', GuideSection);
