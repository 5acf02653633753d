/** The kit of the page For clinics: what works behind it is loaded at once, but after the page is drawn. */
class ClinicKitElement extends HTMLElement {
  connectedCallback(): void {
    void import('./kit-tool.ts').then(({ KitTool }) => new KitTool(this).start());
  }
}

customElements.define('clinic-kit', ClinicKitElement);
