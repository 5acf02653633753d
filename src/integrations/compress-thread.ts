/** A thread that compresses. Its heap is small, and only that is searched when the memory outside of it grows. */
import { parentPort } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { CompressJob } from './compressor.ts';

parentPort?.on('message', ({ id, content, brotli }: CompressJob) => {
  const packed =
    brotli === null
      ? gzipSync(content, { level: constants.Z_BEST_COMPRESSION })
      : brotliCompressSync(content, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: brotli,
            [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
          },
        });
  parentPort?.postMessage({ id, packed });
});
