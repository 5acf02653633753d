/** What a new article starts from. */
import { isSeq, parseDocument } from 'yaml';
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

/** The text of `stages.yaml` with a new article after the last one of its stage; remarks stay where they are. */
export function withPlace(stages: string, stage: string, name: string): string {
  const document = parseDocument(stages);
  const list = document.get(stage);
  if (isSeq(list) && list.items.length > 0) list.add(name);
  else document.set(stage, document.createNode([name]));
  return document.toString({ lineWidth: 0 });
}

/** What a draft shows by example: ids that are there, so that the skeleton passes the schema at once. */
interface Skeleton {
  stage: string;
  /** The day, `YYYY-MM-DD`. */
  today: string;
  /** A source of `content/sources.yaml`. */
  source: string;
  /** Three articles of the same language. */
  related: readonly string[];
}

/** The ids that a draft names by way of example. */
export function examplesFor(content: Content, language: string): Pick<Skeleton, 'source' | 'related'> {
  const names = content.articles
    .filter((article) => !article.draft && article.language === language)
    .map(({ name }) => name);
  return { source: [...(content.sources?.ids.keys() ?? [])][0] ?? 'a-source', related: names.slice(0, 3) };
}

/** The draft itself. What is known is filled in; what only a writer knows is marked TODO, which the check finds. */
export function draftOf({ stage, today, source, related }: Skeleton): string {
  return `---
title: "TODO: the title, in the words people ask it in" # 65 characters or fewer
shortAnswer:
  text: "TODO: answer the title in 50 words or fewer."
  sources: [${source}] # ids of content/sources.yaml
summary: "TODO: what search engines show: the answer first, in 80 to 115 characters, no numbers of risk."
stage: ${stage}
keyPoints: # 3 or 4 statements that make sense alone
  - text: "TODO: the first thing to remember."
    sources: [${source}]
  - text: "TODO: what else matters, with its subject named."
    sources: [${source}]
  - text: "TODO: one more, if there is one."
    sources: [${source}]
whatToDo: # 1 to 3 actions of 15 words or fewer, each starting with its verb
  - text: "TODO: ask your team one thing."
alsoAsked: # questions in the reader's own words, each with the section that answers it
  - question: "TODO: is this a question?"
    section: first-section
alsoCalled: [] # other words for the topic, such as [nerve root injection, SNRB]
related: [${related.join(', ')}]
written: ${today}
updated: ${today}
changes:
  - date: ${today}
    text: First version.
review: not-reviewed
aliases: []
---

## A heading that says the answer {#first-section}

TODO: one to three short sentences, then the source.<Source id="${source}" /> A list has a lead-in:

- it starts lower-case
- it has no full stop<Source id="${source}" />
`;
}
