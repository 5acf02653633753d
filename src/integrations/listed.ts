import { redirectsOf } from '../checks/aliases.ts';
import { readContent } from '../checks/content.ts';

/** May search engines list this copy? The setting `indexing` of `content/site.yaml` says so. */
export function isListed(root: string): boolean {
  const { site } = readContent(`${root}content`, 'content');
  return site?.entries.get('')?.indexing ?? true;
}

/** Old and short addresses of this copy, with where they lead. */
export function movedAddresses(root: string): { from: string; to: string }[] {
  return redirectsOf(readContent(`${root}content`, 'content'));
}
