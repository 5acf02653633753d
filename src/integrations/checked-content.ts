/** Reads the content before anything is drawn, and stops the build where it is wrong. */
import { join, relative } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { checkContent } from '../checks/check.ts';
import type { Content } from '../checks/content.ts';
import { mistakeLine } from '../checks/mistake.ts';
import { withKeptReadings } from './kept-readings.ts';

/** All content of the project; every mistake in it is printed before this throws. */
export function checkedContent(
  { root, today, code }: { root: string; today: string; code: string },
  logger: AstroIntegrationLogger,
): Content {
  const folder = `${root}content`;
  const result = withKeptReadings(join(root, '.cache/readings'), code, (read) =>
    checkContent({ folder, shownAs: relative(root, folder), today, dev: false, read }),
  );
  for (const { file, line, text } of result.notices) logger.info(`Notice: ${file}:${line}  ${text}`);
  for (const mistake of result.mistakes) logger.error(mistakeLine(mistake));
  const count = result.mistakes.length;
  if (count > 0) {
    throw new Error(
      `The content has ${count} ${count === 1 ? 'mistake' : 'mistakes'}, listed above. The last good site stays.`,
    );
  }
  return result.content;
}
