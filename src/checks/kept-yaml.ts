/** YAML that was read before: most of the work of reading the content, and little of it changes from day to day. */
import { hash } from 'node:crypto';
import type { Memo } from '../reading/memo.ts';
import { readYaml, type YamlText } from './yaml-text.ts';

/** All that is known of a text, with the lines that somebody has asked for, by path. */
export interface KeptYaml extends Omit<YamlText, 'file' | 'lineOf'> {
  readonly lines: Map<string, number>;
}

/** Reads YAML, and nothing twice that the memo holds under a fingerprint of its text. */
export function readKeptYaml(memo: Memo<KeptYaml>): typeof readYaml {
  return (file, source, linesBefore) => {
    let whole: YamlText | undefined;
    const read = () => (whole ??= readYaml(file, source, linesBefore));
    const { lines, ...kept } = memo.of(hash('sha256', `${linesBefore ?? 0}\n${source}`), () => {
      const { errors, value, texts, cutTexts } = read();
      return { errors, value, texts, cutTexts, lines: new Map() };
    });
    return {
      file,
      ...kept,
      lineOf: (path) => {
        const place = JSON.stringify(path);
        const line = lines.get(place) ?? read().lineOf(path);
        lines.set(place, line);
        return line;
      },
    };
  };
}
