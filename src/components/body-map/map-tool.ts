/** What works behind the controls of the body map: it finds what was meant, and shows what the tables say. */
import { choiceFrom, fragmentOf, nearest, SIDES, type MapChoice, type Side } from './map-choice.ts';

/** How far beside an area a touch may land, in CSS pixels: half of a target of 48. */
const REACH = 24;

/** Brings a map to life. */
export class MapTool {
  readonly #map: HTMLElement;
  readonly #areas: readonly HTMLInputElement[];
  readonly #sides: readonly HTMLInputElement[];
  readonly #zones: readonly SVGElement[];
  readonly #rows = [...document.querySelectorAll<HTMLElement>('.map-table [data-area]')];
  readonly #name: HTMLElement | null;
  /** What is shown instead of a name while nothing is chosen. */
  readonly #nothing: string;

  constructor(map: HTMLElement) {
    this.#map = map;
    this.#areas = [...map.querySelectorAll<HTMLInputElement>('[name=map-area]')];
    this.#sides = [...map.querySelectorAll<HTMLInputElement>('[name=map-side]')];
    this.#zones = [...map.querySelectorAll<SVGElement>('[data-zone]')];
    this.#name = map.querySelector('[data-name]');
    this.#nothing = this.#name?.textContent ?? '';
  }

  /** Acts on a click or a change inside the map. */
  handle(event: Event): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    if (event.type === 'change') {
      const area = this.#areas.find(({ checked }) => checked)?.value;
      const side = SIDES.find((one) => this.#sides.some(({ checked, value }) => checked && value === one));
      if (area !== undefined) this.#choose({ area, side: side ?? 'both' });
      return;
    }
    const view = target.closest<HTMLElement>('[data-view-choice]')?.dataset['viewChoice'];
    const drawing = target.closest<SVGSVGElement>('svg');
    if (view !== undefined) this.#turn(view);
    else if (target.closest('[data-clear]')) this.#choose(null);
    else if (drawing && event instanceof MouseEvent) {
      const zone = zoneAt(drawing, target, event);
      if (zone) this.#choose(zone);
    }
  }

  /** Chooses what the fragment of the address names; other fragments belong to the page. */
  readAddress(): void {
    const choice = choiceFrom(
      location.hash,
      this.#areas.map(({ value }) => value),
    );
    if (choice) this.#show(choice);
  }

  #choose(choice: MapChoice | null): void {
    this.#show(choice);
    // replaceState, not pushState: going back leaves the page instead of walking through every touch.
    history.replaceState(null, '', choice ? fragmentOf(choice) : location.pathname + location.search);
  }

  #show(choice: MapChoice | null): void {
    for (const input of this.#areas) input.checked = input.value === choice?.area;
    for (const input of this.#sides) input.checked = input.value === (choice?.side ?? 'both');
    for (const zone of this.#zones) {
      const isSide = choice?.side === 'both' || zone.dataset['side'] === choice?.side;
      zone.toggleAttribute('data-on', zone.dataset['zone'] === choice?.area && isSide);
    }
    for (const row of this.#rows) row.toggleAttribute('data-on', row.dataset['area'] === choice?.area);
    this.#map.toggleAttribute('data-has-choice', choice !== null);
    const row = this.#rows.find(({ dataset }) => dataset['area'] === choice?.area);
    if (this.#name) this.#name.textContent = choice ? this.#sentence(choice.side, row) : this.#nothing;
    this.#answer(row);
    if (choice) this.#turnTo(choice.area);
  }

  #sentence(side: Side, row: HTMLElement | undefined): string {
    const texts = JSON.parse(this.#map.dataset['chosen'] ?? '{}') as Record<Side, string>;
    const words = row?.querySelector('[data-name]');
    return texts[side].replace('{area}', () => words?.textContent ?? '');
  }

  /** Says what the row of the table says, so that map and table cannot disagree. */
  #answer(row: HTMLElement | undefined): void {
    const part = row?.closest<HTMLElement>('table[data-part]')?.dataset['part'];
    for (const text of this.#map.querySelectorAll<HTMLElement>('[data-part]'))
      text.hidden = text.dataset['part'] !== part;
    const line = this.#map.querySelector<HTMLElement>('[data-nerves]');
    if (!line) return;
    const nerves = row?.querySelector('td:last-child')?.textContent.trim() ?? '';
    const strong = document.createElement('strong');
    strong.textContent = nerves;
    line.hidden = !row;
    line.replaceChildren(
      `${(/^\w+$/.test(nerves) ? line.dataset['one'] : line.dataset['many']) ?? ''} `,
      strong,
    );
  }

  /** Where one figure at a time is shown, shows one that has the area. */
  #turnTo(area: string): void {
    const views = this.#zones
      .filter(({ dataset }) => dataset['zone'] === area)
      .map((zone) => zone.closest<HTMLElement>('[data-figure]')?.dataset['figure']);
    if (!views.includes(this.#map.dataset['view'])) this.#turn(views[0] ?? 'front');
  }

  #turn(view: string): void {
    this.#map.dataset['view'] = view;
    for (const button of this.#map.querySelectorAll<HTMLElement>('[data-view-choice]'))
      button.setAttribute('aria-pressed', String(button.dataset['viewChoice'] === view));
  }
}

/** The area under a pointer, or the nearest one within reach. */
function zoneAt(drawing: SVGSVGElement, target: Element, { clientX, clientY }: MouseEvent): MapChoice | null {
  const zones = [...drawing.querySelectorAll<SVGElement>('[data-zone]')].map((zone) => ({
    zone,
    box: zone.getBoundingClientRect(),
  }));
  const zone = target.closest<SVGElement>('[data-zone]') ?? nearest(zones, clientX, clientY, REACH)?.zone;
  const { zone: area, side } = zone?.dataset ?? {};
  return area === undefined ? null : { area, side: side === 'left' ? 'left' : 'right' };
}
