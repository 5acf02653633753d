/**
 * What reading and checking the content takes longest for, kept from one build to the next. It depends on
 * texts and code alone: without the file, or with other code, everything is read anew.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type KeptYaml, readKeptYaml } from '../checks/kept-yaml.ts';
import type { readYaml } from '../checks/yaml-text.ts';
import { replaceFile } from '../machine/replace-file.ts';
import { Memo } from '../reading/memo.ts';
import { type MeasuredSentence, sentencesByBlock } from '../reading/reading.ts';

interface Readings {
  readonly yaml: ReadonlyMap<string, KeptYaml>;
  readonly sentences: ReadonlyMap<string, readonly MeasuredSentence[]>;
}

/** Runs `check` with what earlier builds have read. `code` names the code of this build. */
export function withKeptReadings<T>(folder: string, code: string, check: (read: typeof readYaml) => T): T {
  mkdirSync(folder, { recursive: true });
  const earlier = readdirSync(folder);
  const yaml = new Memo<KeptYaml>(3000);
  if (earlier.includes(code)) {
    const known = deserialize(readFileSync(join(folder, code))) as Readings;
    yaml.bring(known.yaml);
    sentencesByBlock.bring(known.sentences);
  }
  const result = check(readKeptYaml(yaml));
  sentencesByBlock.bring(new Map());
  if (yaml.hasNew || sentencesByBlock.hasNew) {
    const readings: Readings = { yaml: yaml.used, sentences: sentencesByBlock.used };
    replaceFile(join(folder, code), serialize(readings));
  }
  for (const name of earlier) if (name !== code) rmSync(join(folder, name), { force: true });
  return result;
}
