import { suggestionFor } from '../format/suggestion.ts';
import type { MdxElement, MdxNode } from '../reading/mdx.ts';
import { childrenOf, isElement, lineOf, walk } from '../reading/mdx.ts';
import type { ComponentContract } from '../schema/components.ts';
import { AUTHORS_COMPONENTS, PAGE_COMPONENTS } from '../schema/components.ts';
import type { Mistake } from './mistake.ts';
import type { Rule } from './rule.ts';
import type { TextFile } from './text-file.ts';

type Told = Pick<Mistake, 'what' | 'expected' | 'remedy'>;
type Components = Readonly<Record<string, ComponentContract>>;

/** Texts hold only the components that authors may use, with the props that they take, and no code. */
export const componentsRule: Rule = ({ articles, pages }) => [
  ...articles.flatMap((file) => mistakesIn(file, AUTHORS_COMPONENTS)),
  ...pages.flatMap((file) => mistakesIn(file, PAGE_COMPONENTS)),
];

function mistakesIn({ file, parsed }: TextFile, components: Components): Mistake[] {
  const mistakes: Mistake[] = [];
  if (!parsed) return mistakes;
  walk(parsed.tree, (node) => {
    const told = isElement(node) ? elementMistakes(node, components) : nodeMistakes(node);
    mistakes.push(...told.map((mistake) => ({ file, line: lineOf(node), ...mistake })));
  });
  return mistakes;
}

function elementMistakes(element: MdxNode & MdxElement, components: Components): Told[] {
  const name = element.name ?? '';
  const contract = components[name];
  if (contract)
    return [...propMistakes(element, name, contract), ...contentMistakes(element, name, contract)];
  const meant = suggestionFor(name, Object.keys(components));
  return [
    {
      what: `<${name}> is not a component for authors`,
      expected: `one of ${Object.keys(components).join(', ')}`,
      remedy: meant === null ? 'take it out' : `write <${meant}>`,
    },
  ];
}

/** Props that a component does not take, that are wrong, and that are missing. */
function propMistakes(
  element: MdxElement,
  name: string,
  { props = [], mayHave = {} }: ComponentContract,
): Told[] {
  const given = element.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? attribute : null,
  );
  const takes = props.length > 0 ? props.map((prop) => `${prop}="…"`).join(' ') : 'no props';
  const unknown = given
    .filter(
      (attribute) =>
        attribute === null || !(props.includes(attribute.name) || Object.hasOwn(mayHave, attribute.name)),
    )
    .map((attribute) => ({
      what: `<${name}> has no "${attribute?.name ?? '{…}'}"`,
      expected: takes,
      remedy: 'take it out, or correct its name',
    }));
  const misformed = given.flatMap((attribute) => {
    const form = mayHave[attribute?.name ?? ''];
    const value = typeof attribute?.value === 'string' ? attribute.value : '';
    if (!form || form.pattern.test(value)) return [];
    return [
      {
        what: `<${name}> has ${attribute?.name ?? ''}="${value}"`,
        expected: form.expected,
        remedy: 'correct it, or take it out',
      },
    ];
  });
  const missing = props
    .filter((prop) => {
      const value = given.find((attribute) => attribute?.name === prop)?.value;
      return typeof value !== 'string' || value.trim() === '';
    })
    .map((prop) => ({
      what: `<${name}> lacks ${prop}="…"`,
      expected: takes,
      remedy: `add ${prop}, in quotation marks`,
    }));
  return [...unknown, ...misformed, ...missing];
}

/** Text where a component holds none, or none where it needs some. */
function contentMistakes(element: MdxNode, name: string, { holdsText = false }: ComponentContract): Told[] {
  const isEmpty = childrenOf(element).length === 0;
  if (holdsText !== isEmpty) return [];
  return holdsText
    ? [{ what: `<${name}> is empty`, expected: 'text inside it', remedy: 'write the text, or take it out' }]
    : [{ what: `<${name}> holds text`, expected: `<${name} /> alone`, remedy: 'move the text below it' }];
}

function nodeMistakes(node: MdxNode): Told[] {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value) ? [] : [CODE];
  }
  return NODES[node.type] ?? [];
}

const CODE: Told = {
  what: 'braces hold code',
  expected: 'text and components only',
  remedy: 'write it in words',
};

/** What Markdown could do and articles do not. */
const NODES: Readonly<Partial<Record<string, Told[]>>> = {
  mdxjsEsm: [CODE],
  image: [
    {
      what: 'this picture has no caption, sources and description',
      expected: '<Figure id="…" />',
      remedy: 'describe it in content/pictures/ and draw it with <Figure>',
    },
  ],
  footnoteReference: [
    {
      what: 'this is a footnote',
      expected: '<Source id="…" />',
      remedy: 'name the source, or write it in the text',
    },
  ],
  code: [
    {
      what: 'this is shown as code',
      expected: 'a paragraph',
      remedy: 'take the four spaces or the backticks away',
    },
  ],
  inlineCode: [{ what: 'this is shown as code', expected: 'plain words', remedy: 'take the backticks away' }],
  blockquote: [{ what: 'this is a quotation block', expected: 'a paragraph', remedy: 'take the > away' }],
  thematicBreak: [{ what: 'this draws a line', expected: 'a heading or nothing', remedy: 'take it out' }],
};
