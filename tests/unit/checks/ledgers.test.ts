import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../../src/checks/check.ts';
import { readContent } from '../../../src/checks/content.ts';
import { mistakeLine } from '../../../src/checks/mistake.ts';
import { recordContent } from '../../../src/checks/recording.ts';
import type { Changes } from './content-folder.ts';
import { append, changedFiles, goodFiles, inFolder, TODAY } from './content-folder.ts';

const TEA = 'articles/en/making-tea.mdx';
const LATER = '2026-12-05';

/** What an author does: records, changes something, and asks again on a day. */
function afterRecording(changes: Changes, today: string) {
  return inFolder(goodFiles(), (folder) => {
    record(folder, TODAY);
    const recorded = {
      ...goodFiles(),
      'addresses.yaml': readFileSync(join(folder, 'addresses.yaml'), 'utf8'),
      'versions.yaml': readFileSync(join(folder, 'versions.yaml'), 'utf8'),
    };
    return inFolder(changedFiles(changes, recorded), (changed) => {
      const check = (dev: boolean) => checkContent({ folder: changed, shownAs: 'content', today, dev });
      const strict = check(false).mistakes.map(mistakeLine);
      const dev = check(true);
      return { strict, dev, record: record(changed, today), after: check(false).mistakes.map(mistakeLine) };
    });
  });
}

function record(folder: string, today: string) {
  const result = recordContent(readContent(folder, 'content'), today);
  if (result.done.length > 0) {
    writeFileSync(join(folder, 'addresses.yaml'), result.addresses);
    writeFileSync(join(folder, 'versions.yaml'), result.versions);
  }
  return result;
}

const newText = append('Tea is warm.');
const newDay = (article: string) =>
  article
    .replace('updated: 2026-11-22', `updated: ${LATER}`)
    .replace('changes:\n', `changes:\n  - date: ${LATER}\n    text: Said that tea is warm.\n`);

describe('content that nobody has recorded', () => {
  test('fails with the command to run, once for each article', () => {
    const { mistakes } = inFolder(goodFiles(), (folder) =>
      checkContent({ folder, shownAs: 'content', today: TODAY, dev: false }),
    );
    expect(mistakes).toHaveLength(4);
    for (const line of mistakes.map(mistakeLine)) {
      expect(line).toContain('is not recorded. Expected its version in content/versions.yaml');
      expect(line).toContain('Remedy: run npm run record.');
    }
  });

  test('is recorded whole: versions, addresses and anchors', () => {
    const { addresses, versions, done, refused } = inFolder(goodFiles(), (folder) => record(folder, TODAY));
    expect(parse(versions)).toHaveProperty('en/making-tea', {
      version: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
      updated: TODAY,
    });
    expect(parse(addresses)).toMatchObject({
      '/': [],
      '/understand/': [],
      '/glossary/': ['tea-pot'],
      '/making-tea/': ['part-1', 'part-2', 'part-3', 'part-4', 'part-5', 'part-6', 'part-7', 'part-8'],
    });
    expect(done).toContain('/making-tea/#part-1 (new)');
    expect(refused).toEqual([]);
  });
});

describe('content that is recorded', () => {
  test('passes, in a year too, and recording it again changes nothing', () => {
    const { strict, record: again } = afterRecording({}, '2027-11-22');
    expect(strict).toEqual([]);
    expect(again.done).toEqual([]);
  });

  test('passes when only the layout of the text changed', () => {
    const { strict } = afterRecording({ [TEA]: (text) => text.replaceAll('sit and', 'sit\nand') }, LATER);
    expect(strict).toEqual([]);
  });
});

describe('a text that changed', () => {
  test('with an old day fails, says to set the day, and is not recorded', () => {
    const { strict, record: refused } = afterRecording({ [TEA]: newText }, LATER);
    expect(strict).toEqual([
      expect.stringContaining(`set "updated" to ${LATER}, say in "changes" what changed`),
    ]);
    expect(refused.refused).toEqual([expect.stringContaining('but "updated" is 2026-11-22')]);
  });

  test('with the new day fails until it is recorded', () => {
    const { strict, record: done, after } = afterRecording({ [TEA]: (text) => newDay(newText(text)) }, LATER);
    expect(strict).toEqual([expect.stringMatching(/the text has changed .* Remedy: run npm run record\.$/)]);
    expect(done.done).toEqual([expect.stringContaining('en/making-tea: version')]);
    expect(after).toEqual([]);
  });

  test('twice on one day needs no other day', () => {
    const { strict, after } = afterRecording({ [TEA]: newText }, TODAY);
    expect(strict).toEqual([expect.stringMatching(/Remedy: run npm run record\.$/)]);
    expect(after).toEqual([]);
  });

  test('is a notice only while somebody writes', () => {
    const { dev } = afterRecording({ [TEA]: newText }, LATER);
    expect(dev.mistakes).toEqual([]);
    expect(dev.notices.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('the text has changed'),
    );
  });

  test('because a wording, a source or a term of it changed, is noticed too', () => {
    const { strict } = afterRecording(
      { 'sources.yaml': (text) => text.replace('The tea-book', 'The book of tea') },
      LATER,
    );
    expect(strict).toHaveLength(4);
  });
});

describe('what was published and is gone', () => {
  test('an address fails until an article answers for it', () => {
    const moved: Changes = {
      'articles/en/walking-home.mdx': null,
      'articles/en/going-home.mdx': goodFiles()['articles/en/walking-home.mdx'] ?? '',
    };
    const gone = afterRecording(moved, TODAY).strict;
    expect(gone).toContainEqual(expect.stringContaining('/walking-home/ was published and is gone'));
    const withAlias = {
      ...moved,
      'articles/en/going-home.mdx': (moved['articles/en/going-home.mdx'] as string).replace(
        'aliases: []',
        'aliases: [/walking-home/]',
      ),
    };
    expect(afterRecording(withAlias, TODAY).strict.join('\n')).not.toContain('is gone');
  });

  test('an anchor fails until a heading answers for it', () => {
    const renamed = (text: string) => text.replace('{#part-8}', '{#end}');
    expect(afterRecording({ [TEA]: renamed }, TODAY).strict).toContainEqual(
      expect.stringMatching(
        /addresses\.yaml:\d+ {2}\/making-tea\/#part-8 was published and is gone.*<Moved from="part-8" \/>/,
      ),
    );
    const kept = (text: string) => append('<Moved from="part-8" />')(renamed(text));
    expect(afterRecording({ [TEA]: kept }, TODAY).strict.join('\n')).not.toContain('is gone');
  });

  test('a new anchor has to be recorded', () => {
    const { strict, after } = afterRecording({ [TEA]: append('<Moved from="part-0" />') }, TODAY);
    expect(strict).toContainEqual(expect.stringContaining('the sections part-0 are not recorded'));
    expect(after).toEqual([]);
  });

  test('is never taken out of the ledger', () => {
    const { record: recorded } = afterRecording(
      { [TEA]: (text) => text.replace('{#part-8}', '{#end}') },
      TODAY,
    );
    expect((parse(recorded.addresses) as Record<string, string[]>)['/making-tea/']).toEqual(
      expect.arrayContaining(['part-8', 'end']),
    );
  });
});

test('a ledger that cannot be read is never written over', () => {
  const { record: refused } = afterRecording({ 'versions.yaml': 'en/making-tea: [' }, TODAY);
  expect(refused.done).toEqual([]);
  expect(refused.refused).toEqual([expect.stringContaining('content/versions.yaml cannot be read')]);
});
