/** What works behind the controls of the body map: it finds what was meant, and shows what the tables say. */
import { choiceFrom, fragmentOf, nearest, SIDES, type MapChoice, type Side } from './map-choice.ts';

export interface MapTool {
  /** Acts on a click or a change inside the map. */
  handle(event: Event): void;
  /** Chooses what the fragment of the address names; other fragments belong to the page. */
  readAddress(): void;
}

/** How far beside an area a touch may land, in CSS pixels: half of a target of 48. */
const REACH = 24;

/** Brings a map to life. */
export function startTool(map: HTMLElement): MapTool {
  const areas = [...map.querySelectorAll<HTMLInputElement>('[name=map-area]')];
  const sides = [...map.querySelectorAll<HTMLInputElement>('[name=map-side]')];
  const zones = [...map.querySelectorAll<SVGElement>('[data-zone]')];
  const rows = [...document.querySelectorAll<HTMLElement>('.map-table [data-area]')];
  const name = map.querySelector<HTMLElement>('[data-name]');
  const nothing = name?.textContent ?? '';

  const show = (choice: MapChoice | null): void => {
    for (const input of areas) input.checked = input.value === choice?.area;
    for (const input of sides) input.checked = input.value === (choice?.side ?? 'both');
    for (const zone of zones) {
      const isSide = choice?.side === 'both' || zone.dataset['side'] === choice?.side;
      zone.toggleAttribute('data-on', zone.dataset['zone'] === choice?.area && isSide);
    }
    for (const row of rows) row.toggleAttribute('data-on', row.dataset['area'] === choice?.area);
    map.toggleAttribute('data-has-choice', choice !== null);
    if (name) name.textContent = choice ? sentence(choice) : nothing;
    const row = rows.find(({ dataset }) => dataset['area'] === choice?.area);
    answer(row);
    if (choice) turnTo(choice.area);
  };

  const choose = (choice: MapChoice | null): void => {
    show(choice);
    // replaceState, not pushState: going back leaves the page instead of walking through every touch.
    history.replaceState(null, '', choice ? fragmentOf(choice) : location.pathname + location.search);
  };

  const sentence = ({ area, side }: MapChoice): string => {
    const texts = JSON.parse(map.dataset['chosen'] ?? '{}') as Record<Side, string>;
    const words = rows.find(({ dataset }) => dataset['area'] === area)?.querySelector('[data-name]');
    return texts[side].replace('{area}', () => words?.textContent ?? '');
  };

  /** Says what the row of the table says, so that map and table cannot disagree. */
  const answer = (row: HTMLElement | undefined): void => {
    const part = row?.closest<HTMLElement>('table[data-part]')?.dataset['part'];
    for (const text of map.querySelectorAll<HTMLElement>('[data-part]'))
      text.hidden = text.dataset['part'] !== part;
    const line = map.querySelector<HTMLElement>('[data-nerves]');
    if (!line) return;
    const nerves = row?.querySelector('td:last-child')?.textContent.trim() ?? '';
    const strong = document.createElement('strong');
    strong.textContent = nerves;
    line.hidden = !row;
    line.replaceChildren(
      `${(/^\w+$/.test(nerves) ? line.dataset['one'] : line.dataset['many']) ?? ''} `,
      strong,
    );
  };

  /** Where one figure at a time is shown, shows one that has the area. */
  const turnTo = (area: string): void => {
    const views = zones
      .filter(({ dataset }) => dataset['zone'] === area)
      .map((zone) => zone.closest<HTMLElement>('[data-figure]')?.dataset['figure']);
    if (!views.includes(map.dataset['view'])) turn(views[0] ?? 'front');
  };

  const turn = (view: string): void => {
    map.dataset['view'] = view;
    for (const button of map.querySelectorAll<HTMLElement>('[data-view-choice]'))
      button.setAttribute('aria-pressed', String(button.dataset['viewChoice'] === view));
  };

  const readAddress = (): void => {
    const choice = choiceFrom(
      location.hash,
      areas.map(({ value }) => value),
    );
    if (choice) show(choice);
  };

  const handle = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    if (event.type === 'change') {
      const area = areas.find(({ checked }) => checked)?.value;
      const side = SIDES.find((one) => sides.some(({ checked, value }) => checked && value === one));
      if (area !== undefined) choose({ area, side: side ?? 'both' });
      return;
    }
    const view = target.closest<HTMLElement>('[data-view-choice]')?.dataset['viewChoice'];
    const drawing = target.closest<SVGSVGElement>('svg');
    if (view !== undefined) turn(view);
    else if (target.closest('[data-clear]')) choose(null);
    else if (drawing && event instanceof MouseEvent) {
      const zone = zoneAt(drawing, target, event);
      if (zone) choose(zone);
    }
  };

  return { handle, readAddress };
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
