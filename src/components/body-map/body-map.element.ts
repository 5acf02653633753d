import { choiceFrom, fragmentOf, nearest, SIDES, type MapChoice, type Side } from './map-choice.ts';

/** How far beside an area a touch may land, in CSS pixels: half of a target of 48. */
const REACH = 24;

/** Lets a reader choose an area by pointer or from the list, and shows what the map says about it. */
class BodyMapElement extends HTMLElement {
  #areas: HTMLInputElement[] = [];
  #sides: HTMLInputElement[] = [];
  #nothing = '';

  connectedCallback(): void {
    this.#areas = [...this.querySelectorAll<HTMLInputElement>('[name=map-area]')];
    this.#sides = [...this.querySelectorAll<HTMLInputElement>('[name=map-side]')];
    this.#nothing = this.#name.textContent;
    for (const part of this.querySelectorAll<HTMLElement>('.map-views, .map-choice')) part.hidden = false;
    this.addEventListener('change', () => {
      this.#show(this.#chosen(), true);
    });
    for (const drawing of this.querySelectorAll('svg')) {
      drawing.addEventListener('click', (event) => {
        const zone = zoneAt(drawing, event);
        if (zone) this.#show(zone, true);
      });
    }
    for (const button of this.querySelectorAll<HTMLElement>('[data-view-choice]')) {
      button.addEventListener('click', () => {
        this.#turn(button.dataset['viewChoice'] ?? 'front');
      });
    }
    this.querySelector('[data-clear]')?.addEventListener('click', () => {
      this.#show(null, true);
      this.#areas[0]?.focus();
    });
    addEventListener('hashchange', this.#readAddress);
    this.toggleAttribute('data-ready', true);
    this.#readAddress();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#readAddress);
  }

  get #name(): HTMLElement {
    return this.querySelector<HTMLElement>('[data-name]') ?? this;
  }

  /** Other fragments belong to the page: a link to one of its sections changes no choice. */
  readonly #readAddress = (): void => {
    const ids = this.#areas.map(({ value }) => value);
    const choice = choiceFrom(location.hash, ids);
    if (choice) this.#show(choice, false);
  };

  #chosen(): MapChoice | null {
    const area = this.#areas.find(({ checked }) => checked)?.value;
    const side = SIDES.find((one) => this.#sides.some((input) => input.checked && input.value === one));
    return area === undefined ? null : { area, side: side ?? 'both' };
  }

  #show(choice: MapChoice | null, remember: boolean): void {
    for (const input of this.#areas) input.checked = input.value === choice?.area;
    for (const input of this.#sides) input.checked = input.value === (choice?.side ?? 'both');
    for (const zone of this.querySelectorAll<SVGElement>('[data-zone]')) {
      const isChosen = zone.dataset['zone'] === choice?.area && isOn(choice?.side, zone.dataset['side']);
      zone.toggleAttribute('data-on', isChosen);
    }
    const rows = [...document.querySelectorAll<HTMLElement>('.map-table [data-area]')];
    for (const row of rows) row.toggleAttribute('data-on', row.dataset['area'] === choice?.area);
    this.#answer(
      choice,
      rows.find((row) => row.dataset['area'] === choice?.area),
    );
    this.toggleAttribute('data-has-choice', choice !== null);
    if (choice) this.#turnTo(choice.area);
    // replaceState, not pushState: going back leaves the page instead of walking through every touch.
    if (remember) history.replaceState(null, '', choice ? fragmentOf(choice) : location.pathname);
  }

  /** Says what the row of the table says, so that map and table cannot disagree. */
  #answer(choice: MapChoice | null, row: HTMLElement | undefined): void {
    const part = row?.closest<HTMLElement>('[data-part]')?.dataset['part'];
    for (const text of this.querySelectorAll<HTMLElement>('[data-part]'))
      text.hidden = text.dataset['part'] !== part;
    const texts = JSON.parse(this.dataset['chosen'] ?? '{}') as Record<Side, string>;
    const area = row?.querySelector('[data-name]')?.textContent ?? '';
    this.#name.textContent = choice ? texts[choice.side].replace('{area}', () => area) : this.#nothing;
    const line = this.querySelector<HTMLElement>('[data-nerves]');
    if (!line) return;
    const nerves = row?.querySelector('td:last-child')?.textContent ?? '';
    line.hidden = !row;
    line.textContent = (/^\w+$/.test(nerves) ? line.dataset['one'] : line.dataset['many']) ?? '';
    const strong = document.createElement('strong');
    strong.textContent = nerves;
    line.append(' ', strong);
  }

  /** Where one figure at a time is shown, show one that has the area. */
  #turnTo(area: string): void {
    const views = [...this.querySelectorAll<HTMLElement>('[data-figure]')]
      .filter((figure) => figure.querySelector(`[data-zone="${area}"]`))
      .map((figure) => figure.dataset['figure'] ?? '');
    if (!views.includes(this.dataset['view'] ?? '')) this.#turn(views[0] ?? 'front');
  }

  #turn(view: string): void {
    this.dataset['view'] = view;
    for (const button of this.querySelectorAll<HTMLElement>('[data-view-choice]'))
      button.setAttribute('aria-pressed', String(button.dataset['viewChoice'] === view));
  }
}

/** The area under a pointer, or the nearest one within reach. */
function zoneAt(drawing: SVGSVGElement, event: MouseEvent): MapChoice | null {
  const hit = event.target instanceof Element ? event.target.closest<SVGElement>('[data-zone]') : null;
  const zones = [...drawing.querySelectorAll<SVGElement>('[data-zone]')].map((zone) => ({
    zone,
    box: zone.getBoundingClientRect(),
  }));
  const zone = hit ?? nearest(zones, event.clientX, event.clientY, REACH)?.zone;
  const { zone: area, side } = zone?.dataset ?? {};
  return area === undefined ? null : { area, side: side === 'left' ? 'left' : 'right' };
}

function isOn(chosen: Side | undefined, side: string | undefined): boolean {
  return chosen === 'both' || chosen === side;
}

customElements.define('body-map', BodyMapElement);
