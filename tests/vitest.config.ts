import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { '@/': fileURLToPath(new URL('../src/', import.meta.url)) } },
  cacheDir: `${root}.cache/vitest`,
  test: {
    environment: 'node',
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      // Reads the folder that the build wrote, so it needs a build first. It only reads, so all files
      // share what one of them has read.
      // Grading every sentence of every article takes its time on a busy machine.
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          isolate: false,
          testTimeout: 120_000,
        },
      },
    ],
  },
});
