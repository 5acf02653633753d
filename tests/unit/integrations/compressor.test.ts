import { brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Compressor } from '../../../src/integrations/compressor.ts';

test('a text comes back from the threads as brotli and as gzip, the same bytes as without them', async () => {
  const text = Buffer.from('Ask your clinic what you may eat and drink. '.repeat(200));
  const compressor = new Compressor();
  const [best, quick, gzipped] = await Promise.all([
    compressor.compress(text, constants.BROTLI_MAX_QUALITY),
    compressor.compress(text, 6),
    compressor.compress(text, null),
  ]);
  expect(brotliDecompressSync(best).equals(text)).toBe(true);
  expect(brotliDecompressSync(quick).equals(text)).toBe(true);
  expect(gunzipSync(gzipped).equals(text)).toBe(true);
  expect(gzipSync(text, { level: constants.Z_BEST_COMPRESSION }).equals(gzipped)).toBe(true);
});
