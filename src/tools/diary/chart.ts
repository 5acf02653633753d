/**
 * The chart of the diary as plain shapes. Drawn by hand, because what it must not do matters most: no
 * trend, no curve, no line between scores of different days, no color by score. Places are in order, not
 * to scale; each score has its number, and a table beside the chart says the same.
 */
import type { Entry, Pain } from './diary.ts';
import type { Row } from './rows.ts';
import { ruleOf } from './schedule.ts';

/** One shape of SVG. */
export interface Shape {
  readonly tag: 'circle' | 'rect' | 'path' | 'text';
  readonly attributes: Readonly<Record<string, string>>;
  readonly text?: string;
}

/** A finished chart. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Words in the chart. */
export interface ChartWords {
  readonly painName: (pain: Pain) => string;
  readonly firstDay: string;
  readonly afterThat: string;
  readonly groups: Readonly<Record<Group, string>>;
}

/** How large it is drawn. */
export interface ChartSize {
  readonly width: number;
  /** Pixels for one point of the scale. */
  readonly unit: number;
  /** Columns are never narrower, so that their numbers do not touch; the chart gets wider instead. */
  readonly minColumn: number;
  /** Space at the right for short names of pains. Without it each name has a line above its panel. */
  readonly names?: number;
}

export type Group = 'before' | 'minutes' | 'hours' | 'bedtime' | 'days' | 'weeks';

const LEFT = 26;
const TOP = 22;
/** Above a panel: the name of the pain, and the number of a score of 10. */
const HEAD = 44;
/** The same where the name is at the right. */
const LOW_HEAD = 30;
const FOOT = 70;

interface Column {
  readonly time: string;
  readonly entry: Entry | undefined;
  readonly x: number;
}

/** What is drawn. */
interface ChartContent {
  readonly times: readonly string[];
  readonly rows: readonly Row[];
  readonly pains: readonly Pain[];
  /** Goes on from another chart, which has the injection. */
  readonly isLater?: boolean;
}

/** For paper, which does not scroll: a long schedule goes on in further charts of the same width. */
export function drawCharts(content: ChartContent, words: ChartWords, size: ChartSize): Chart[] {
  const { times, rows, pains } = content;
  const room = Math.floor((size.width - LEFT - 4 - (size.names ?? 0)) / size.minColumn);
  const parts = Math.max(1, Math.ceil(times.length / room));
  const perPart = Math.ceil(times.length / parts);
  let part = 0;
  // An extra entry stays beside the time before it.
  const partOf = rows.map(({ time }) => {
    if (time !== null) part = Math.floor(times.indexOf(time) / perPart);
    return part;
  });
  return Array.from({ length: parts }, (_, index) =>
    drawChart(
      {
        times: times.slice(index * perPart, (index + 1) * perPart),
        rows: rows.filter((_row, place) => partOf[place] === index),
        pains,
        isLater: index > 0,
      },
      words,
      size,
    ),
  );
}

/** Draws the rows that are there and the times that are still to come, one panel for each pain. */
export function drawChart(content: ChartContent, words: ChartWords, size: ChartSize): Chart {
  const { times, rows, pains, isLater = false } = content;
  const { unit, names = 0 } = size;
  const head = names > 0 ? LOW_HEAD : HEAD;
  const columnWidth = Math.max((size.width - LEFT - 4 - names) / Math.max(times.length, 1), size.minColumn);
  const right = LEFT + columnWidth * times.length;
  const columns = times.map((time, index): Column => {
    const entry = rows.find((row) => row.time === time && row.entry)?.entry;
    return { time, entry, x: LEFT + columnWidth * (index + 0.5) };
  });
  const panel = 10 * unit + head + 12;
  const bottom = TOP + pains.length * panel - 12;
  const isFirstDay = ({ time }: Column) => {
    const rule = ruleOf(time);
    return rule !== undefined && rule.kind !== 'days';
  };
  const firstDay = columns.filter(isFirstDay).length;
  const split = LEFT + columnWidth * firstDay;
  const shapes: Shape[] = [];
  if (firstDay > 0) {
    shapes.push(rect('band', { x: LEFT, y: TOP, width: split - LEFT, height: bottom - TOP, rx: 4 }));
    shapes.push(text('sub', LEFT + 6, TOP - 6, words.firstDay));
  }
  if (firstDay < columns.length) shapes.push(text('sub', split + 6, TOP - 6, words.afterThat));
  const injection = LEFT + (times[0] === 'before' ? columnWidth : 0);
  if (!isLater) shapes.push(path('inj', `M${n(injection)} ${TOP + 4}V${n(bottom - 2)}`));
  pains.forEach((pain, index) => {
    const top = TOP + index * panel;
    const yOf = (value: number) => top + head + (10 - value) * unit;
    for (const value of [0, 5, 10]) {
      const name = value === 0 ? 'axis' : 'grid';
      shapes.push(path(name, `M${LEFT} ${n(yOf(value))}H${n(right)}`));
      shapes.push(text('sub', LEFT - 6, yOf(value) + 5, String(value), 'end'));
    }
    const mark = markOf(pain, index);
    const name = words.painName(pain);
    if (names > 0) {
      shapes.push(mark('pt', right + 12, yOf(5), 5), text('lab', right + 22, yOf(5) + 5, name));
    } else {
      // Higher than the number of a score of 10, which may be in the last column.
      shapes.push(mark('pt', right - 8, top + 10, 5), text('lab', right - 20, top + 16, name, 'end'));
    }
    shapes.push(...panelShapes({ columns, rows, pain, yOf, mark, isFirstDay, columnWidth }));
  });
  shapes.push(
    ...medicineShapes({ columns, rows, columnWidth }, bottom),
    ...labelShapes(columns, bottom, columnWidth, words),
  );
  return { width: Math.round(right + names + 4), height: Math.round(bottom + FOOT), shapes };
}

interface Panel {
  columns: readonly Column[];
  rows: readonly Row[];
  pain: Pain;
  yOf: (value: number) => number;
  mark: Mark;
  isFirstDay: (column: Column) => boolean;
  columnWidth: number;
}

function panelShapes({ columns, rows, pain, yOf, mark, isFirstDay, columnWidth }: Panel): Shape[] {
  const scoreOf = (entry: Entry | undefined) => {
    const value = entry?.scores.find((score) => score.pain === pain.id)?.value;
    return typeof value === 'number' ? value : undefined;
  };
  const lines = columns.flatMap((column, index): Shape[] => {
    const next = columns[index + 1];
    const from = scoreOf(column.entry);
    const to = scoreOf(next?.entry);
    // Only neighbors of the first day are joined: a line across days would show what nobody measured.
    if (!next || from === undefined || to === undefined || !isFirstDay(column) || !isFirstDay(next))
      return [];
    return [path('seg-line', `M${n(column.x)} ${n(yOf(from))}L${n(next.x)} ${n(yOf(to))}`)];
  });
  const marks = columns.flatMap((column): Shape[] => {
    const value = scoreOf(column.entry);
    if (value === undefined) return [];
    const name = column.entry?.late ? 'pt pt-late' : 'pt';
    const label = isFirstDay(column) ? 'num on-band' : 'num';
    return [
      mark(name, column.x, yOf(value), 5),
      text(label, column.x, yOf(value) - 12, String(value), 'middle'),
    ];
  });
  return [...lines, ...marks, ...extraMarks({ columns, rows, scoreOf, yOf, mark, columnWidth })];
}

/** Entries between the times: small marks without a line, between the columns of their neighbors. */
function extraMarks({
  columns,
  rows,
  scoreOf,
  yOf,
  mark,
  columnWidth,
}: Pick<Panel, 'columns' | 'rows' | 'yOf' | 'mark' | 'columnWidth'> & {
  scoreOf: (entry: Entry | undefined) => number | undefined;
}): Shape[] {
  return rows.flatMap((row, index): Shape[] => {
    const value = scoreOf(row.entry);
    if (row.time !== null || value === undefined) return [];
    return [mark('pt', extraPlace({ columns, rows, columnWidth }, index), yOf(value), 3)];
  });
}

/** The place of an extra entry. Several between the same neighbors share the space, in their order. */
function extraPlace(
  { columns, rows, columnWidth }: Pick<Panel, 'columns' | 'rows' | 'columnWidth'>,
  index: number,
): number {
  const neighborOf = (place: number) => rows.slice(0, place).findLast(({ time }) => time !== null)?.time;
  const neighbor = neighborOf(index);
  const together = rows.flatMap(({ time }, other) =>
    time === null && neighborOf(other) === neighbor ? [other] : [],
  );
  const column = columns.find(({ time }) => time === neighbor);
  const share = (together.indexOf(index) + 1) / (together.length + 1);
  return column ? column.x + columnWidth * share : LEFT + (columnWidth / 2) * share;
}

/** A capsule under every entry with which medicine was taken; under extra entries it is as small as their mark. */
function medicineShapes(panel: Pick<Panel, 'columns' | 'rows' | 'columnWidth'>, bottom: number): Shape[] {
  const pill = (x: number, half: number, height: number) => [
    rect('pill', { x: x - half, y: bottom + 14 - height / 2, width: 2 * half, height, rx: height / 2 }),
    path('pill-gap', `M${n(x)} ${n(bottom + 14 - height / 2)}v${height}`),
  ];
  return panel.rows.flatMap(({ time, entry }, index) => {
    if (entry?.medicine !== 'yes') return [];
    if (time === null) return pill(extraPlace(panel, index), 5, 6);
    const column = panel.columns.find((each) => each.time === time);
    return column ? pill(column.x, 9, 10) : [];
  });
}

function labelShapes(
  columns: readonly Column[],
  bottom: number,
  columnWidth: number,
  words: ChartWords,
): Shape[] {
  const groups = new Map<Group, number[]>();
  const shapes = columns.flatMap(({ time, x }): Shape[] => {
    const { group, number } = labelOf(time);
    groups.set(group, [...(groups.get(group) ?? []), x]);
    return number === '' ? [] : [text('', x, bottom + 42, number, 'middle')];
  });
  for (const [group, places] of groups) {
    const middle = ((places[0] ?? 0) + (places.at(-1) ?? 0)) / 2;
    // Where columns are narrow, the first label would leave the drawing on the left, or touch the next one.
    const isEdge = group === 'before' && columnWidth < 40;
    shapes.push(text('', isEdge ? 0 : middle, bottom + 62, words.groups[group], isEdge ? 'start' : 'middle'));
  }
  return shapes;
}

/** The group of a time and its number in it. */
function labelOf(time: string): { group: Group; number: string } {
  if (time === 'before' || time === 'bedtime') return { group: time, number: '' };
  const [unit, number = ''] = time.split('-');
  return {
    group: unit === 'minute' ? 'minutes' : unit === 'hour' ? 'hours' : unit === 'day' ? 'days' : 'weeks',
    number,
  };
}

type Mark = (name: string, x: number, y: number, size: number) => Shape;

/** Every pain has a shape of its own, so that the chart can be read without color. */
function markOf({ id }: Pain, index: number): Mark {
  const shapes: Record<string, number> = { leg: 0, back: 1, arm: 2, neck: 3 };
  const shape = shapes[id] ?? index % 4;
  return (name, x, y, size) => {
    if (shape === 0) return { tag: 'circle', attributes: { class: name, cx: n(x), cy: n(y), r: n(size) } };
    if (shape === 1) {
      const half = size * 0.9;
      return rect(name, { x: x - half, y: y - half, width: half * 2, height: half * 2 });
    }
    const points: [number, number][] =
      shape === 2
        ? [
            [0, -1.1],
            [1.1, 0.9],
            [-1.1, 0.9],
          ]
        : [
            [0, -1.3],
            [1.3, 0],
            [0, 1.3],
            [-1.3, 0],
          ];
    return path(name, `M${points.map(([dx, dy]) => `${n(x + dx * size)} ${n(y + dy * size)}`).join('L')}Z`);
  };
}

/** The mark of a pain for the key, in a box of 16 by 16. */
export function keyMark(pain: Pain, index: number): Shape {
  return markOf(pain, index)('pt', 8, 8, 5);
}

function rect(name: string, box: Readonly<Record<string, number>>): Shape {
  const numbers = Object.entries(box).map(([key, value]) => [key, n(value)]);
  return {
    tag: 'rect',
    attributes: { class: name, ...(Object.fromEntries(numbers) as Record<string, string>) },
  };
}

function path(name: string, d: string): Shape {
  return { tag: 'path', attributes: { class: name, d } };
}

function text(name: string, x: number, y: number, words: string, anchor = 'start'): Shape {
  return {
    tag: 'text',
    attributes: { class: name, x: n(x), y: n(y), 'text-anchor': anchor },
    text: words,
  };
}

/** A number as it is written into a drawing. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
