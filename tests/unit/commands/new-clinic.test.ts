import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/check.ts';
import { goodFiles, inFolder } from '../checks/content-folder.ts';

/** Starting a command takes seconds on a busy machine. */
const COMMAND_TIMEOUT = 60_000;

const ask = (folder: string, lines: readonly string[]) =>
  spawnSync(
    process.execPath,
    ['src/commands/new-article.ts', 'clinic', 'tea-house', `--content=${folder}`, '--today=2026-12-01'],
    { encoding: 'utf8', input: lines.join('\n') },
  );

test(
  'asks, refuses a wrong answer at once, and writes a file that the check accepts',
  () => {
    inFolder(goodFiles(), (folder) => {
      const lines = [
        'Tea House',
        'Teeland',
        'Tealand',
        'Europe/London',
        '020 7946 0143',
        '',
        '',
        '',
        'the desk',
      ];
      const { stdout, status } = ask(folder, [
        ...lines,
        ...[
          'our nurse line',
          '',
          '1 week',
          'Stop your warfarin 5 days before.',
          'Follow the times in your letter.',
        ],
        // Diabetes to the pain diary.
        ...Array.from({ length: 11 }, () => ''),
        ...['before, dinner', 'before, hour-1 day-1'],
      ]);
      expect(status).toBe(0);
      expect(stdout).toContain('Country (Tealand): ');
      expect(stdout).toContain('Expected one of Tealand');
      expect(stdout).toContain('tells patients to stop, start or change a medicine');
      const file = readFileSync(join(folder, 'clinics/tea-house.yaml'), 'utf8');
      expect(file).toContain('phone: 020 7946 0143\nsetBy: the desk\nupdated: 2026-12-01\ndiaryTimes:\n');
      expect(stdout).toContain('is not a time of the diary');
      expect(file).toContain('diaryTimes:\n  - before\n  - hour-1\n  - day-1\n');
      expect(file).toContain('who: our nurse line\n    atLeast: 1 week\n  eating: Follow');
      expect(checkContent({ folder, shownAs: 'content', today: '2026-12-01', dev: true }).mistakes).toEqual(
        [],
      );
    });
  },
  COMMAND_TIMEOUT,
);

test(
  'writes nothing where a needed answer does not come',
  () => {
    inFolder(goodFiles(), (folder) => {
      const { status } = ask(folder, ['Tea House']);
      expect(status).toBe(1);
      expect(existsSync(join(folder, 'clinics'))).toBe(false);
    });
  },
  COMMAND_TIMEOUT,
);
