import { describe, expect, it } from 'vitest';
import { answerTo, readRequest, type KnownCode } from '../../../src/codes/request.ts';
import { personalParameters, personalValues } from '../../support/personal-parameters.ts';

const cpt = ['cpt', '2.16.840.1.113883.6.12', 'http://www.ama-assn.org/go/cpt'];
const icd = ['icd-10-cm', '2.16.840.1.113883.6.90', 'http://hl7.org/fhir/sid/icd-10-cm'];
const known: KnownCode[] = [
  { systems: cpt, number: '64483', language: 'en-US', address: '/code/cpt/64483/' },
  { systems: icd, number: 'M54.16', language: 'en-US', address: '/code/icd-10-cm/m54.16/' },
  { systems: icd, number: 'M54.16', language: 'es', address: '/es/code/icd-10-cm/m54.16/' },
];
const tasks = { DISCHINSTE: '/the-first-24-hours/' };

function answer(query: string): string | undefined {
  const request = readRequest(query);
  return request && answerTo(request, known, tasks);
}

const main = 'mainSearchCriteria.v';

describe('a request of a health record', () => {
  it.each([
    ['HL7, by OID', `?${main}.cs=2.16.840.1.113883.6.12&${main}.c=64483&taskContext.c.c=PATEDUE`],
    ['with urn:oid:', `?${main}.cs=urn:oid:2.16.840.1.113883.6.12&${main}.c=64483`],
    ['by FHIR URI', `?${main}.cs=${encodeURIComponent('http://www.ama-assn.org/go/cpt')}&${main}.c=64483`],
    ['by https URI', `?${main}.cs=${encodeURIComponent('https://www.ama-assn.org/go/cpt/')}&${main}.c=64483`],
    ['without a system', `?${main}.c=64483`],
    ['with a modifier', `?${main}.c=64483-50`],
    ['with spaces', `?${main}.c=%2064483%20`],
    ['in lower case', `?mainsearchcriteria.v.c=64483`],
    ['in the fragment', `#${main}.c=64483`],
    ['sent twice', `?${main}.c=64483&${main}.c=1`],
  ])('is answered: %s', (_what, query) => {
    expect(answer(query)).toBe('/code/cpt/64483/');
  });

  it.each([
    ['M54.16', 'en', '/code/icd-10-cm/m54.16/'],
    ['m5416', 'en-GB', '/code/icd-10-cm/m54.16/'],
    ['M54.16', 'es', '/es/code/icd-10-cm/m54.16/'],
    ['M54.16', 'es_MX', '/es/code/icd-10-cm/m54.16/'],
    ['M54.16', 'fr', '/code/icd-10-cm/m54.16/'],
    ['M54.16', '', '/code/icd-10-cm/m54.16/'],
  ])('%s in "%s" leads to %s', (number, language, address) => {
    const query = `?${main}.cs=2.16.840.1.113883.6.90&${main}.c=${number}&informationRecipient.languageCode.c=${language}`;
    expect(answer(query)).toBe(address);
  });

  it.each([
    ['another code', `?${main}.c=64485`],
    ['a code of another system', `?${main}.cs=2.16.840.1.113883.6.96&${main}.c=64483`],
    ['no code', `?${main}.cs=2.16.840.1.113883.6.12`],
    ['an empty code', `?${main}.c=`],
    ['an endless code', `?${main}.c=${'64483'.repeat(99)}`],
    ['markup', `?${main}.c=${encodeURIComponent('<img src=x onerror=alert(1)>')}`],
    ['a name of all objects', `?${main}.c=constructor&taskContext.c.c=CONSTRUCTOR`],
  ])('falls back to the list: %s', (_what, query) => {
    expect(readRequest(query)).toBeDefined();
    expect(answer(query)).toBeUndefined();
  });

  it('leads to the page of its task', () => {
    expect(answer(`?${main}.c=64483&taskContext.c.c=DISCHINSTE`)).toBe('/the-first-24-hours/');
    expect(answer(`?${main}.c=64483&taskContext.c.c=__proto__`)).toBe('/code/cpt/64483/');
    expect(answer(`?${main}.c=1&taskContext.c.c=DISCHINSTE`)).toBeUndefined();
  });

  it.each(['', '?', '?utm_source=mail', '?q=driving', '#main', '?patientPerson.name.family=X'])(
    'is not seen in "%s"',
    (query) => {
      expect(readRequest(query)).toBeUndefined();
    },
  );
});

describe('what a record adds about the patient', () => {
  it.each(personalParameters)('%s is not read', (name, value) => {
    const query = new URLSearchParams([
      [`${main}.c`, '64483'],
      [name, value],
    ]);
    const read = JSON.stringify(readRequest(`?${query.toString()}`));
    for (const secret of personalValues) expect(read).not.toContain(secret);
    expect(answer(`?${query.toString()}`)).toBe('/code/cpt/64483/');
  });
});
