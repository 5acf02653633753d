/** Says what the schemas found in the words of an author: which field, what is there, what to do. */
import { z } from 'astro/zod';
import { suggestionFor } from '../format/suggestion.ts';
import type { Mistake } from './mistake.ts';
import type { YamlPath, YamlText } from './yaml-text.ts';

type Issue = z.core.$ZodIssue;
type Told = Pick<Mistake, 'what' | 'expected' | 'remedy'>;

interface Place {
  yaml: YamlText;
  /** Where the checked value is in its file. */
  path: YamlPath;
  /** The id of the entry, or "" where there is only one. */
  name: string;
}

/** Every mistake that a schema found in a value. */
export function issuesOf(error: z.ZodError, schema: z.ZodType, { yaml, path, name }: Place): Mistake[] {
  const issues = error.issues.flatMap(unfold);
  // A mistyped name is one mistake: the field that it stands for is not missing as well.
  const meant = new Set(issues.flatMap((issue) => unknownFields(issue, schema).map((field) => field.meant)));
  return issues.flatMap((issue) => {
    const steps = stepsOf(issue);
    const field = [name, ...steps.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : step))]
      .filter((part) => part !== '')
      .join(', ');
    if (issue.code === 'unrecognized_keys') {
      return unknownFields(issue, schema).map(({ key, told }) => ({
        file: yaml.file,
        line: yaml.lineOf([...path, ...steps, key]),
        ...told,
      }));
    }
    if (isMissing(issue) && meant.has(steps.join('.'))) return [];
    return [{ file: yaml.file, line: yaml.lineOf([...path, ...steps]), ...tell(issue, field || 'the file') }];
  });
}

function stepsOf({ path }: Issue): (string | number)[] {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

/** Names that are no fields. `meant` is the place of the field that was probably meant and is not there yet. */
function unknownFields(issue: Issue, schema: z.ZodType): { key: string; meant: string | null; told: Told }[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const steps = stepsOf(issue);
  const known = fieldsAt(schema, steps);
  const there = isObject(issue.input) ? Object.keys(issue.input) : [];
  return issue.keys.map((key) => {
    const meant = suggestionFor(
      key,
      known.filter((field) => !there.includes(field)),
    );
    return {
      key,
      meant: meant === null ? null : [...steps, meant].join('.'),
      told: {
        what: `"${key}" is not a field here`,
        expected:
          known.length > 0 ? `one of ${known.join(', ')}` : 'only the fields that CONTRIBUTING.md names',
        remedy: meant === null ? 'take it out' : `write "${meant}"`,
      },
    };
  });
}

function isMissing(issue: Issue): boolean {
  return issue.input === undefined && issue.code !== 'custom';
}

function tell(issue: Issue, field: string): Told {
  if (isMissing(issue)) {
    return { what: `${field} is missing`, expected: 'a value', remedy: 'add it as CONTRIBUTING.md says' };
  }
  switch (issue.code) {
    case 'custom':
      return { what: `${field} ${issue.message}`, ...paramsOf(issue.params) };
    case 'too_small':
    case 'too_big':
      return tellSize(issue, field);
    case 'invalid_value':
      return tellValue(issue, field);
    case 'invalid_type':
      return {
        what: `${field} is ${shown(issue.input)}`,
        expected: TYPE_NAMES[issue.expected] ?? issue.expected,
        remedy: issue.input === null ? 'write it' : remedyForType(issue.expected),
      };
    case 'invalid_key':
      return {
        what: `the id "${String(issue.path.at(-1))}" is not lower-case words with hyphens`,
        ...CORRECT,
      };
    default: {
      // The message of the schema holds what is wrong and what was expected.
      const [wrong = issue.message, expected] = issue.message.split('. Expected ');
      return {
        what: `${field} (${shown(issue.input)}) ${wrong}`,
        expected: expected ?? 'a value as CONTRIBUTING.md describes it',
        remedy: 'correct it',
      };
    }
  }
}

function remedyForType(expected: string): string {
  return expected === 'string'
    ? 'put it in quotation marks if it is a text'
    : 'write it as CONTRIBUTING.md says';
}

function tellSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, field: string): Told {
  const limit = issue.code === 'too_small' ? `${issue.minimum} or more` : `${issue.maximum} or fewer`;
  if (issue.origin === 'string') return { what: `${field} is empty`, expected: 'a text', remedy: 'write it' };
  if (Array.isArray(issue.input)) {
    return {
      what: `${field} has ${issue.input.length} entries`,
      expected: issue.exact ? String(issue.code === 'too_small' ? issue.minimum : issue.maximum) : limit,
      remedy: issue.code === 'too_small' ? 'add what is missing' : 'keep the most useful ones',
    };
  }
  return { what: `${field} is ${shown(issue.input)}`, expected: limit, remedy: 'correct the number' };
}

function tellValue(issue: z.core.$ZodIssueInvalidValue, field: string): Told {
  const values = issue.values.map(String);
  const meant = suggestionFor(String(issue.input), values);
  return {
    what: `${field} is ${shown(issue.input)}`,
    expected: values.length === 1 ? `${values[0]}` : `one of ${values.join(', ')}`,
    remedy: meant === null ? 'choose one of them' : `write "${meant}"`,
  };
}

/** A union tells of each of its branches; only the branch that the author had in mind helps. */
function unfold(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || !isObject(issue.input)) return [issue];
  const meant = issue.errors.find((errors) => errors.every((error) => error.code !== 'invalid_value'));
  return meant ? meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) : [issue];
}

/** The fields that an object of the schema may have, for suggestions. */
function fieldsAt(schema: z.core.$ZodType, path: YamlPath): string[] {
  let at = unwrapped(schema);
  for (const step of path) {
    if (at instanceof z.ZodObject) at = unwrapped(at.shape[String(step)] as z.core.$ZodType | undefined);
    else if (at instanceof z.ZodArray) at = unwrapped(at.element);
    else return [];
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** What a field that may be missing, empty or left to its default holds. */
function unwrapped(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? unwrapped(schema.unwrap())
    : schema;
}

function paramsOf(params: Record<string, unknown> | undefined): Pick<Told, 'expected' | 'remedy'> {
  const text = (key: string) => (typeof params?.[key] === 'string' ? params[key] : undefined);
  return {
    expected: text('expected') ?? 'a value as CONTRIBUTING.md describes it',
    remedy: text('remedy') ?? 'correct it',
  };
}

function shown(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return isObject(value) ? 'a group of fields' : JSON.stringify(value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const CORRECT = { expected: 'an id such as "nerve-root"', remedy: 'correct it' };

const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'a group of fields, indented, below',
  record: 'ids with what belongs to them, indented, below',
  string: 'a text',
};
