/**
 * Makes PDF files with Typst: the same on every machine, without a browser. It starts when the first leaflet is
 * made, because it takes seconds; a build whose leaflets are all in the cache never starts it.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { TypstText } from './typst-text.ts';

/** What comes back for a text. */
export type MadePdf = { readonly pdf: Uint8Array } | { readonly problem: string };

/** Typst keeps 6 MB for each file that it has made and never gives them back, so its thread ends after so many. */
const MAX_FILES = 60;

let worker: Worker | undefined;
let made = 0;
let before: Promise<unknown> = Promise.resolve();

/** The PDF of a text. Throws with what Typst says where it cannot be made. */
export function compilePdf(text: TypstText): Promise<Uint8Array> {
  const result = before.then(() => next(text));
  before = result.catch(() => undefined);
  return result;
}

async function next(text: TypstText): Promise<Uint8Array> {
  if (made === MAX_FILES) {
    await worker?.terminate();
    worker = undefined;
    made = 0;
  }
  worker ??= new Worker(new URL('typst-worker.ts', import.meta.url));
  made += 1;
  // Between two texts, the thread keeps no command from ending.
  worker.ref();
  worker.postMessage(text);
  const [answer] = (await once(worker, 'message')) as [MadePdf];
  worker.unref();
  if ('problem' in answer) throw new Error(answer.problem);
  return answer.pdf;
}
