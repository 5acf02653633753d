/** What a new article starts from. */
import { ID_PATTERN } from '../schema/id.ts';
import { STAGES } from '../schema/stage.ts';
import { addressesOf } from './addresses.ts';
import type { Content } from './content.ts';

interface Wanted {
  name: string;
  stage: string;
  language: string;
  content: Content;
}

/** Why an article cannot be started like this, or null when it can. */
export function refusalOf({ name, stage, language, content }: Wanted): string | null {
  const usage =
    'Write: npm run new -- <name> <stage>, for example: npm run new -- going-back-to-work afterwards';
  if (!ID_PATTERN.test(name)) {
    return `"${name}" cannot be an address. Expected lower-case words with hyphens. ${usage}`;
  }
  if (!STAGES.some((known) => known === stage)) {
    return `"${stage}" is not a stage. Expected one of ${STAGES.join(', ')}. ${usage}`;
  }
  const taken =
    content.articles.some((article) => article.language === language && article.name === name) ||
    [...addressesOf(content).keys()].some((address) => address.endsWith(`/${name}/`));
  return taken ? `The address /${name}/ is taken. Choose another name.` : null;
}

/** The place after the last article of a stage. */
export function nextOrder(content: Content, language: string, stage: string): number {
  const orders = content.articles
    .filter((article) => article.language === language && article.data?.stage === stage)
    .map((article) => article.data?.order ?? 0);
  return Math.max(0, ...orders) + 1;
}

/** The draft itself: what is known is filled in, what only a writer knows is asked in comments. */
export function draftOf({ stage, order, today }: { stage: string; order: number; today: string }): string {
  return `---
# The fields are explained in CONTRIBUTING.md. npm run check:content says which ones are still missing.
title: # 65 characters or fewer, in the words people ask it in
shortAnswer:
  text: # the answer, in 50 words or fewer
  sources: [] # ids of content/sources.yaml
summary: # 80 to 115 characters, no numbers of risk
stage: ${stage}
order: ${order}
keyPoints: [] # 3 to 5, each with text and sources
whatToDo: [] # 1 to 3 actions of 15 words or fewer, each with text and, where it needs one, sources
alsoAsked: [] # the reader's own questions, each with question and section
alsoCalled: []
related: [] # the file names of three articles
written: ${today}
updated: ${today}
changes:
  - date: ${today}
    text: First version.
review: not-reviewed
aliases: []
---
`;
}
