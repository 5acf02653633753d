import { readContent } from '../checks/content.ts';

/** May search engines list this copy? The setting `indexing` of `content/site.yaml` says so. */
export function isListed(root: string): boolean {
  const { site } = readContent(`${root}content`, 'content');
  return site?.entries.get('')?.indexing ?? true;
}
