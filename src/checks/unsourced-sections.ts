import type { Section } from '../reading/article-text.ts';
import { sourceLookups } from '../library/library.ts';
import { libraryOf } from './content.ts';
import type { Rule } from './rule.ts';

/**
 * Every section of an article has at least one source: its own, or that of something it draws. A section
 * that states nothing (questions to ask, what is in the reader's own letter) says so with
 * `<Unsourced reason="…" />`, which draws nothing.
 */
export const unsourcedSectionsRule: Rule = (content) =>
  content.articles.flatMap(({ file, language, parsed }) => {
    const lookups = sourceLookups(libraryOf(content, language));
    const hasSource = ({ uses }: Section): boolean =>
      uses.some((use) => {
        switch (use.kind) {
          case 'source':
          case 'care-cards':
          case 'serious-harm':
          case 'body-map':
          case 'body-map-table':
          case 'unsourced':
            return true;
          case 'chance':
          case 'wording':
          case 'figure':
            return lookups[use.kind](use.id).length > 0;
          default:
            return false;
        }
      });
    return (parsed?.text.sections ?? [])
      .filter((section, index, all) => !hasSource(section) && !leadsIn(section, all[index + 1]))
      .map(({ heading }) => ({
        file,
        line: heading.line,
        what: `the section "${heading.text}" has no source`,
        expected: '<Source id="…" /> after what it states',
        remedy: 'add the source, or write <Unsourced reason="…" /> below the heading where it states nothing',
      }));
  });

/** A heading right above a deeper one holds its sections together and states nothing itself. */
function leadsIn({ heading, blocks }: Section, next: Section | undefined): boolean {
  return next !== undefined && next.heading.depth > heading.depth && blocks.length === 0;
}
