/**
 * A style sheet that is parsed once and cut to what a page uses as often as there are pages. (PurgeCSS
 * parses sheet and page anew each time, which took 119 ms a page; this takes 5.)
 */
import postcss, { type AtRule, type Container, type Declaration, type Rule } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import { type UsedNames, variablesIn } from './used-names.ts';

export interface StyleSheet {
  /** The rules that can match, with the custom properties and keyframes that they take. */
  cut(used: UsedNames): string;
}

/** Sheets one after the other. */
export function parseStyleSheet(...sheets: readonly string[]): StyleSheet {
  const items = sheets.flatMap(itemsOfSheet);
  return { cut: (used) => print(items, kept(items, used)) };
}

/** What has to be on a page for a selector to match: all of it, or for a list one of its parts. */
type Need =
  | { kind: 'tags' | 'classes' | 'ids'; name: string }
  | { kind: 'attribute'; name: string; operator: string | undefined; value: string }
  | { kind: 'any'; of: readonly Need[][] };

interface Selector {
  readonly needs: readonly Need[];
  /** Itself without states, to look for it in a page; empty where its names alone tell. */
  readonly probe: string;
  /** Its classes and elements. */
  readonly names: readonly string[];
  /** Its text; a list such as `:is(a, b)` is written with the parts that can match. */
  readonly pieces: readonly (string | { readonly name: string; readonly of: readonly Selector[] })[];
}

type Item =
  | { kind: 'declaration'; name: string; text: string; variables: readonly string[]; animation: string }
  | { kind: 'rule'; selectors: readonly Selector[]; items: readonly Item[] }
  | { kind: 'at'; name: string; params: string; items: readonly Item[] | null };

/** Set by readers, browsers and scripts at any time. */
const LIVE_ATTRIBUTES = new Set([
  'open',
  'hidden',
  'data-js',
  'data-theme',
  'data-calm',
  'data-size',
  'data-lines',
  'data-draw',
]);

/** Kinds of pages have most of their sheets in common. */
const parsedSheets = new Map<string, readonly Item[]>();

function itemsOfSheet(css: string): readonly Item[] {
  const known = parsedSheets.get(css);
  if (known) return known;
  const items = itemsOf(postcss.parse(css));
  parsedSheets.set(css, items);
  return items;
}

function itemsOf(container: Container): Item[] {
  return (container.nodes ?? []).flatMap((node): Item[] => {
    if (node.type === 'decl') return [declaration(node)];
    if (node.type === 'rule') return [rule(node)];
    if (node.type !== 'atrule') return [];
    const { name, params, nodes } = node;
    return [{ kind: 'at', name, params, items: nodes ? itemsOf(node) : null }];
  });
}

function declaration({ prop, value, important }: Declaration): Item {
  return {
    kind: 'declaration',
    name: prop,
    text: `${prop}:${value}${important ? '!important' : ''};`,
    variables: variablesIn(value),
    animation: /^(-webkit-)?animation/.test(prop) ? value : '',
  };
}

function rule(node: Rule): Item {
  const isFrame = node.parent?.type === 'atrule' && (node.parent as AtRule).name.endsWith('keyframes');
  const selectors = isFrame
    ? [{ pieces: [node.selector], needs: [], probe: '', names: [] }]
    : selectorsOf(node.selector);
  return { kind: 'rule', selectors, items: itemsOf(node) };
}

/** Kinds of pages have most of their rules in common. What is parsed is never changed. */
const parsed = new Map<string, readonly Selector[]>();

function selectorsOf(text: string): readonly Selector[] {
  const known = parsed.get(text);
  if (known) return known;
  const selectors: Selector[] = [];
  selectorParser((root) => {
    for (const one of root.nodes) selectors.push(selectorOf(one));
  }).processSync(text);
  parsed.set(text, selectors);
  return selectors;
}

function selectorOf(selector: selectorParser.Selector): Selector {
  return {
    needs: needsOf(selector),
    ...probeOf(selector),
    pieces: selector.nodes.map((node) =>
      node.type === 'pseudo' && node.value !== ':has' && isList(node)
        ? { name: node.value, of: node.nodes.map(selectorOf) }
        : String(node),
    ),
  };
}

/** What a page must hold for a selector of several parts to match, whatever its reader and its scripts do. */
function probeOf(selector: selectorParser.Selector): Pick<Selector, 'probe' | 'names'> {
  const probe = selector.clone();
  const names: string[] = [];
  probe.walkClasses(({ value }) => void names.push(value));
  probe.walkTags(({ value }) => void names.push(value));
  const hasParts = probe.nodes.some(({ type }) => type === 'combinator');
  // What a page is in the state of, a script can change.
  probe.walkAttributes((attribute) => {
    if (/^(?:data|aria)-/.test(attribute.attribute) || LIVE_ATTRIBUTES.has(attribute.attribute))
      attribute.remove();
  });
  probe.walkPseudos((pseudo) => {
    if (!/^:(is|where)$/.test(pseudo.value)) pseudo.remove();
  });
  const text = String(probe).trim();
  const isWhole =
    hasParts && !/^[>+~]|[>+~]$|[>+~\s]\s*[>+~]|[(,]\s*[,)]/.test(text.replaceAll(/\s*([>+~])\s*/g, '$1'));
  return { probe: isWhole ? text : '', names };
}

/** Does one of a list of selectors have to match? */
function isList(node: selectorParser.Pseudo): boolean {
  return node.nodes.length > 0 && /^:(is|where|has)$/.test(node.value);
}

function needsOf(selector: selectorParser.Selector): Need[] {
  return selector.nodes.flatMap((node): Need[] => {
    switch (node.type) {
      case 'class':
        return [{ kind: 'classes', name: node.value }];
      case 'id':
        return [{ kind: 'ids', name: node.value }];
      case 'tag':
        return [{ kind: 'tags', name: node.value.toLowerCase() }];
      case 'attribute':
        return LIVE_ATTRIBUTES.has(node.attribute)
          ? []
          : [{ kind: 'attribute', name: node.attribute, operator: node.operator, value: node.value ?? '' }];
      case 'pseudo':
        if (isList(node)) return [{ kind: 'any', of: node.nodes.map(needsOf) }];
        // There is no shadow tree on these pages, so this matches nothing: an empty list of choices.
        return node.value === ':host' ? [{ kind: 'any', of: [] }] : [];
      default:
        return [];
    }
  });
}

function canMatch({ needs, probe, names }: Selector, used: UsedNames): boolean {
  if (!needs.every((need) => isMet(need, used))) return false;
  // What a script knows by name it can put anywhere.
  return probe === '' || !used.holds || names.some((name) => used.words.has(name)) || used.holds(probe);
}

function isMet(need: Need, used: UsedNames): boolean {
  if (need.kind === 'any') return need.of.some((needs) => needs.every((one) => isMet(one, used)));
  if (need.kind === 'attribute') return isAttributeMet(need, used);
  return used[need.kind].has(need.name) || used.words.has(need.name);
}

function isAttributeMet(
  { name, operator, value }: Extract<Need, { kind: 'attribute' }>,
  { attributes, values, words }: UsedNames,
): boolean {
  if (!attributes.has(name) && !words.has(name)) return false;
  if (operator === '=' || operator === '~=') return values.has(value) || words.has(value);
  // A part of a value: names of files, addresses. There are few such rules, so they stay.
  return true;
}

/** What stays of a sheet. */
interface Kept {
  readonly selectors: ReadonlySet<Selector>;
  readonly used: UsedNames;
  readonly variables: ReadonlySet<string>;
  /** All values of animations, where names of keyframes are. */
  readonly animations: string;
}

function kept(items: readonly Item[], used: UsedNames): Kept {
  const selectors = new Set<Selector>();
  const variables = new Set(used.variables);
  const values = new Map<string, string[]>();
  const animations: string[] = [];
  const visit = (all: readonly Item[]): void => {
    for (const item of all) {
      if (item.kind === 'declaration') {
        animations.push(item.animation);
        if (!item.name.startsWith('--')) for (const name of item.variables) variables.add(name);
        else values.set(item.name, [...(values.get(item.name) ?? []), ...item.variables]);
      } else if (item.kind === 'at') {
        if (item.items) visit(item.items);
      } else {
        const met = item.selectors.filter((selector) => canMatch(selector, used));
        for (const selector of met) selectors.add(selector);
        if (met.length > 0) visit(item.items);
      }
    }
  };
  visit(items);
  // A property that is taken takes those in its own value. The set grows while it is read.
  for (const name of variables) for (const other of values.get(name) ?? []) variables.add(other);
  return { selectors, used, variables, animations: animations.join(' ') };
}

function print(items: readonly Item[], keep: Kept): string {
  return items.map((item) => printItem(item, keep)).join('');
}

function printItem(item: Item, keep: Kept): string {
  if (item.kind === 'declaration') {
    return item.name.startsWith('--') && !keep.variables.has(item.name) ? '' : item.text;
  }
  if (item.kind === 'rule') {
    const selectors = item.selectors.filter((selector) => keep.selectors.has(selector));
    const body = selectors.length > 0 ? print(item.items, keep) : '';
    return body && `${printSelectors(selectors, keep.used)}{${body}}`;
  }
  const { name, params, items } = item;
  if (items === null) return `@${name} ${params};`;
  if (name.endsWith('keyframes') && !keep.animations.includes(params)) return '';
  if (name === 'property' && !keep.variables.has(params)) return '';
  const body = print(items, keep);
  return body && `@${name} ${params}{${body}}`;
}

function printSelectors(selectors: readonly Selector[], used: UsedNames): string {
  return selectors
    .map(({ pieces }) =>
      pieces
        .map((piece) => {
          if (typeof piece === 'string') return piece;
          const possible = piece.of.filter((one) => canMatch(one, used));
          return `${piece.name}(${printSelectors(possible, used)})`;
        })
        .join('')
        .trim(),
    )
    .join(',');
}
