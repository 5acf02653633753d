/** My plan: what works behind it is loaded at once, but after the page is drawn. */
class MyPlanElement extends HTMLElement {
  connectedCallback(): void {
    void import('./plan-tool.ts').then(({ PlanTool }) => new PlanTool(this).start());
  }
}

customElements.define('my-plan', MyPlanElement);
