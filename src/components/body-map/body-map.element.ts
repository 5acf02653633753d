import { whenShown } from '@/dom/when-shown.ts';
import type { MapTool } from './map-tool.ts';

/**
 * Loads what works behind the controls of the body map as soon as a reader comes near,
 * or when the address names an area.
 */
class BodyMapElement extends HTMLElement {
  #tool: Promise<MapTool> | undefined;

  connectedCallback(): void {
    this.toggleAttribute('data-ready', true);
    for (const name of ['pointerover', 'focusin']) this.addEventListener(name, () => void this.#load());
    for (const name of ['click', 'change']) {
      this.addEventListener(name, (event) => void this.#load().then((tool) => tool.handle(event)));
    }
    // Only the address decides what is chosen: browsers tick again what was ticked before a reload.
    whenShown(() => {
      for (const input of this.querySelectorAll('input')) input.checked = input.defaultChecked;
      this.#readAddress();
    });
    addEventListener('hashchange', () => {
      this.#readAddress();
    });
  }

  #readAddress(): void {
    if (location.hash.includes('area=')) void this.#load().then((tool) => tool.readAddress());
  }

  #load(): Promise<MapTool> {
    return (this.#tool ??= import('./map-tool.ts').then((tool) => new tool.MapTool(this)));
  }
}

customElements.define('body-map', BodyMapElement);
