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
      // Files share the modules that one of them has loaded: reading the same ones a hundred times takes a third
      // of the time. What a file puts in place of globals, it takes away again.
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          isolate: false,
          unstubGlobals: true,
          restoreMocks: true,
          testTimeout: 30_000,
        },
      },
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
