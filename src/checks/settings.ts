import { EMPTY_ALLOWED } from '../schema/site.ts';
import type { Content } from './content.ts';
import type { Notice } from './mistake.ts';

/** Settings of this copy that nobody has filled yet. Pages say so; nothing is invented. */
export function settingNotices({ site }: Content): Notice[] {
  const settings = site?.entries.get('');
  if (!site || !settings) return [];
  return EMPTY_ALLOWED.filter((name) => settings[name] === null).map((name) => ({
    file: site.yaml.file,
    line: site.yaml.lineOf([name]),
    text: `"${name}" is empty. Pages say so; whoever publishes this copy fills it in.`,
  }));
}
