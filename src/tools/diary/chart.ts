/**
 * The chart of the diary as plain shapes. Drawn by hand, because what it must not do matters most: no
 * trend, no curve, no line between scores of different days, no color by score. Places stand in order, not
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

/** Words that stand in the chart. */
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
}

export type Group = 'before' | 'minutes' | 'hours' | 'bedtime' | 'days' | 'weeks';

const LEFT = 26;
const TOP = 22;
const HEAD = 44;
const FOOT = 70;

interface Column {
  readonly time: string;
  readonly entry: Entry | undefined;
  readonly x: number;
}

/** Draws the rows that are there and the times that are still to come, one panel for each pain. */
export function drawChart(
  content: { times: readonly string[]; rows: readonly Row[]; pains: readonly Pain[] },
  words: ChartWords,
  size: ChartSize,
): Chart {
  const { times, rows, pains } = content;
  const columnWidth = Math.max((size.width - LEFT - 4) / Math.max(times.length, 1), size.minColumn);
  const right = LEFT + columnWidth * times.length;
  const columns = times.map((time, index): Column => {
    const entry = rows.find((row) => row.time === time && row.entry)?.entry;
    return { time, entry, x: LEFT + columnWidth * (index + 0.5) };
  });
  const panel = 10 * size.unit + HEAD + 12;
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
  shapes.push(path('inj', `M${n(injection)} ${TOP + 4}V${n(bottom - 2)}`));
  pains.forEach((pain, index) => {
    const top = TOP + index * panel;
    const yOf = (value: number) => top + HEAD + (10 - value) * size.unit;
    for (const value of [0, 5, 10]) {
      const name = value === 0 ? 'axis' : 'grid';
      shapes.push(path(name, `M${LEFT} ${n(yOf(value))}H${n(right)}`));
      shapes.push(text('sub', LEFT - 6, yOf(value) + 5, String(value), 'end'));
    }
    const mark = markOf(pain, index);
    shapes.push(mark('pt', right - 8, top + 24, 5));
    shapes.push(text('lab', right - 20, top + 30, words.painName(pain), 'end'));
    shapes.push(...panelShapes({ columns, rows, pain, yOf, mark, isFirstDay, columnWidth }));
  });
  shapes.push(...medicineShapes(columns, bottom), ...labelShapes(columns, bottom, columnWidth, words));
  return { width: Math.round(right + 4), height: Math.round(bottom + FOOT), shapes };
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
  const neighborOf = (index: number) => rows.slice(0, index).findLast(({ time }) => time !== null)?.time;
  return rows.flatMap((row, index): Shape[] => {
    const value = scoreOf(row.entry);
    if (row.time !== null || value === undefined) return [];
    // Several between the same neighbors share the space, in their order.
    const together = rows.flatMap(({ time }, other) =>
      time === null && neighborOf(other) === neighborOf(index) ? [other] : [],
    );
    const column = columns.find(({ time }) => time === neighborOf(index));
    const share = (together.indexOf(index) + 1) / (together.length + 1);
    const x = column ? column.x + columnWidth * share : LEFT + (columnWidth / 2) * share;
    return [mark('pt', x, yOf(value), 3)];
  });
}

/** A capsule under every column in which medicine was taken. */
function medicineShapes(columns: readonly Column[], bottom: number): Shape[] {
  return columns
    .filter(({ entry }) => entry?.medicine === 'yes')
    .flatMap(({ x }) => [
      rect('pill', { x: x - 9, y: bottom + 9, width: 18, height: 10, rx: 5 }),
      path('pill-gap', `M${n(x)} ${n(bottom + 9)}V${n(bottom + 19)}`),
    ]);
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
    // The first label would leave the drawing on the left where columns are narrow.
    const isEdge = group === 'before' && columnWidth < 60;
    shapes.push(
      text('', isEdge ? LEFT - 2 : middle, bottom + 62, words.groups[group], isEdge ? 'start' : 'middle'),
    );
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
