/** Who is in the drawings: ages, tones and roles are counted, and the table agrees with what is drawn. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type CastMember, castMemberSchema } from '../../../src/schema/cast.ts';

const folder = 'src/assets/pictures/';
const cast = castMemberSchema
  .array()
  .min(1)
  .parse(parse(readFileSync('content/cast.yaml', 'utf8')));

const patients = (people: readonly CastMember[]) => people.filter(({ role }) => role === 'patient');
const staff = (people: readonly CastMember[]) =>
  people.filter(({ role }) => role !== 'patient' && role !== 'companion');
const tones = (people: readonly CastMember[]) => [...new Set(people.map(({ tone }) => tone))].sort();
const shareFrom50 = (people: readonly CastMember[]) =>
  people.filter(({ age }) => Number.parseInt(age) >= 50).length / people.length;

/** Skin tones that a drawing uses. */
function drawnTones(source: string): number[] {
  return [...new Set([...source.matchAll(/--il-skin(\d)\)/g)].map(([, tone]) => Number(tone)))].sort();
}

/** Where the table and the drawings differ. */
function differences(people: readonly CastMember[], drawings: ReadonlyMap<string, string>): string[] {
  const wrong = [...drawings].flatMap(([name, source]) => {
    const listed = tones(people.filter((person) => person.drawings.includes(name)));
    const drawn = drawnTones(source);
    return String(listed) === String(drawn)
      ? []
      : [`${name}: drawn ${String(drawn)}, in the table ${String(listed)}`];
  });
  const missing = people.flatMap((person) =>
    person.drawings.filter((name) => !drawings.has(name)).map((name) => `${person.id}: no drawing ${name}`),
  );
  return [...wrong, ...missing];
}

const drawings = new Map(
  readdirSync(folder).flatMap((file) => {
    const source = readFileSync(`${folder}${file}`, 'utf8');
    return [...source.matchAll(/<symbol id="([^"]+)"[\s\S]*?<\/symbol>/g)].map(
      ([symbol, id = '']): [string, string] => [id, symbol],
    );
  }),
);

test('half or more of the patients are 50 or over', () => {
  expect(shareFrom50(patients(cast))).toBeGreaterThanOrEqual(0.5);
  expect(shareFrom50(patients(cast.map((person) => ({ ...person, age: '25-34' as const }))))).toBe(0);
});

test('all six tones are found among patients and among staff', () => {
  expect(tones(patients(cast))).toEqual([1, 2, 3, 4, 5, 6]);
  expect(tones(staff(cast))).toEqual([1, 2, 3, 4, 5, 6]);
});

test('patients and staff are of both lighter and darker tones in every role', () => {
  for (const role of ['nurse', 'doctor'] as const) {
    expect(tones(cast.filter((person) => person.role === role)).length, role).toBeGreaterThan(1);
  }
});

test('the table agrees with what is drawn', () => {
  expect(differences(cast, drawings)).toEqual([]);
  expect(differences(cast.slice(1), drawings)).toEqual(['step-1: drawn 1,6, in the table 6']);
  expect(differences(cast, new Map([['hero', '']]))).toContain('auburn-man: no drawing step-1');
});

test('no id is there twice', () => {
  expect(new Set(cast.map(({ id }) => id)).size).toBe(cast.length);
});
