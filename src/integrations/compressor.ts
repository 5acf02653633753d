/**
 * Compresses in threads of its own. In the main one, the memory of each encoder would make the engine search
 * the whole heap of the build again and again, which took more time than the compression.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What a thread is asked to do. */
export interface CompressJob {
  readonly id: number;
  readonly content: Uint8Array;
  /** Quality of brotli; null for gzip. */
  readonly brotli: number | null;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, PromiseWithResolvers<Uint8Array>>;
}

export class Compressor {
  readonly #threads: Thread[] = [];
  #jobs = 0;

  /** The content as brotli of a quality, or as gzip. */
  compress(content: Uint8Array, brotli: number | null): Promise<Uint8Array> {
    const { worker, waiting } = this.#idlest();
    const result = Promise.withResolvers<Uint8Array>();
    const id = (this.#jobs += 1);
    waiting.set(id, result);
    worker.ref();
    worker.postMessage({ id, content, brotli } satisfies CompressJob);
    return result.promise;
  }

  #idlest(): Thread {
    const idle = this.#threads.find(({ waiting }) => waiting.size === 0);
    if (idle) return idle;
    if (this.#threads.length < availableParallelism()) return this.#start();
    return this.#threads.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
  }

  #start(): Thread {
    const worker = new Worker(new URL('./compress-thread.ts', import.meta.url));
    const waiting = new Map<number, PromiseWithResolvers<Uint8Array>>();
    worker.on('message', ({ id, packed }: { id: number; packed: Uint8Array }) => {
      waiting.get(id)?.resolve(packed);
      waiting.delete(id);
      // A thread without work keeps no build from ending.
      if (waiting.size === 0) worker.unref();
    });
    worker.on('error', (error) => {
      for (const { reject } of waiting.values()) reject(error);
    });
    const thread = { worker, waiting };
    this.#threads.push(thread);
    return thread;
  }
}
