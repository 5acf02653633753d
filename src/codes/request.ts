/**
 * Reads a request as health records send it: the parameters of an HL7 Infobutton URL, which MedlinePlus
 * Connect takes too. Only four of them are ever looked at. All others (age, sex, names, ids, whatever a
 * record adds) are not even read, and what is read is only compared with what the guide knows.
 */

/** What of a request matters to us. A part that was not sent is an empty text. */
export interface CodeRequest {
  /** OID, URN or FHIR URI of the code system. */
  readonly system: string;
  readonly number: string;
  /** A language tag such as `en` or `es-MX`. */
  readonly language: string;
  /** What the code is looked up for (HL7 ActCode). */
  readonly task: string;
}

/** A code that the guide has a page for. */
export interface KnownCode {
  /** The names of its system: id, OID, URI. */
  readonly systems: readonly string[];
  readonly number: string;
  /** Language tag of the page. */
  readonly language: string;
  readonly address: string;
}

/** The parameters that are read, by their names in lower case. */
const PARAMETERS: Readonly<Record<string, keyof CodeRequest>> = {
  'mainsearchcriteria.v.cs': 'system',
  'mainsearchcriteria.v.c': 'number',
  'informationrecipient.languagecode.c': 'language',
  'taskcontext.c.c': 'task',
};

/** No code, language or task is longer. */
const maxLength = 100;

/** The request in a query or a fragment (`?…` or `#…`); undefined where there is none. */
export function readRequest(query: string): CodeRequest | undefined {
  const request = { system: '', number: '', language: '', task: '' };
  let isRequest = false;
  for (const [name, value] of new URLSearchParams(query.replace(/^[?#]/, ''))) {
    const part = PARAMETERS[name.trim().toLowerCase()];
    if (part === undefined) continue;
    isRequest = true;
    // Of a parameter that is sent twice, the first one counts.
    if (request[part] === '' && value.length <= maxLength) request[part] = value.trim();
  }
  return isRequest ? request : undefined;
}

/**
 * The page that answers a request: that of the code in the language that was asked for, else in the first
 * language that has it. A task with a page of its own leads there instead. Undefined where no code fits.
 */
export function answerTo(
  request: CodeRequest,
  known: readonly KnownCode[],
  tasks: Readonly<Record<string, string>>,
): string | undefined {
  const system = plainSystem(request.system);
  const number = plainNumber(request.number);
  const fitting = known.filter(
    (code) =>
      plainNumber(code.number) === number &&
      (system === '' || code.systems.some((name) => plainSystem(name) === system)),
  );
  const language = request.language.toLowerCase().replaceAll('_', '-');
  const speaks = (tag: string) => tag.toLowerCase() === language;
  const speaksKindOf = (tag: string) => primary(tag) === primary(language);
  const best =
    fitting.find((code) => speaks(code.language)) ??
    fitting.find((code) => speaksKindOf(code.language)) ??
    fitting[0];
  if (!best) return undefined;
  const task = request.task.toUpperCase();
  return Object.hasOwn(tasks, task) ? tasks[task] : best.address;
}

/** `urn:oid:2.16…` and `2.16…` are one system, and so are a URI with and without its last slash. */
function plainSystem(name: string): string {
  return name
    .toLowerCase()
    .replace(/^urn:oid:/, '')
    .replace(/^https:/, 'http:')
    .replace(/\/+$/, '');
}

/** `M54.16`, `m5416` and `64483-50` (a number with a modifier) are asked for as well. */
function plainNumber(number: string): string {
  return number
    .toUpperCase()
    .replace(/^(\d{5})-[A-Z\d]{2}$/, '$1')
    .replaceAll(/[.\s]/g, '');
}

/** The language of a tag without its country. */
function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
