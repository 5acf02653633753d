/** A site on the open network, asked as a browser asks. Each address is asked once. */
import { type HTMLElement, parse } from 'node-html-parser';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly text: string;
}

/** Something that is not as it should be, and how to mend it. */
export interface Finding {
  readonly what: string;
  readonly mend: string;
}

/** One question about a live site. */
export type LiveCheck = (site: LiveSite) => Promise<Finding[]>;

/** Requests under way at a time: as many as a browser has, so no host takes it for an attack. */
const atOnce = 6;

const patience = 20_000;

export class LiveSite {
  /** `https://www.hospital.example` */
  readonly origin: string;
  /** `/` or `/guide/` */
  readonly base: string;
  readonly #fetch: typeof fetch;
  readonly #answers = new Map<string, Promise<Answer>>();

  constructor(address: string, ask: typeof fetch = fetch) {
    const url = new URL(address);
    this.origin = url.origin;
    this.base = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
    this.#fetch = ask;
  }

  /** The answer to an address within the base path, such as `getting-ready/`. Redirects are not followed. */
  ask(path: string): Promise<Answer> {
    return this.askAddress(this.origin + this.base + path);
  }

  askAddress(address: string): Promise<Answer> {
    const known = this.#answers.get(address) ?? this.#askNow(address);
    this.#answers.set(address, known);
    return known;
  }

  /** Addresses within the base path of all pages that the sitemap names. */
  async pages(): Promise<string[]> {
    const { text } = await this.ask('sitemap-pages.xml');
    const paths = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
    return paths.flatMap((path) => (path.startsWith(this.base) ? [path.slice(this.base.length)] : []));
  }

  async #askNow(address: string): Promise<Answer> {
    const response = await this.#fetch(address, {
      redirect: 'manual',
      headers: { 'Accept-Encoding': 'br, gzip' },
      signal: AbortSignal.timeout(patience),
    });
    const body = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, body, text: new TextDecoder().decode(body) };
  }
}

/** Calls for each, a few at a time, and joins what they find. */
export async function eachOf<Item>(
  items: readonly Item[],
  look: (item: Item) => Promise<Finding[]>,
): Promise<Finding[]> {
  const found: Finding[] = [];
  const queue = items.values();
  const next = async () => {
    for (const item of queue) found.push(...(await look(item)));
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  return found;
}

/** A page, parsed. */
export function documentOf({ text }: Answer): HTMLElement {
  return parse(text, { blockTextElements: { script: true, style: true } });
}
