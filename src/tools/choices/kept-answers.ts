/** Where the answers are kept: in the store of the tools, on this device. */
import * as z from 'zod/mini';
import type { Keeper } from '../page/document-of-page.ts';
import type { Tool } from '../store/record.ts';
import { documentOr, finishChange, updateDocument } from '../store/update-document.ts';
import { ANSWERS, type Answers, noAnswers } from './answers.ts';

/** The schema of what is kept. */
export const answersTool: Tool<Answers> = {
  name: 'choices',
  version: 1,
  schema: z.looseObject({
    matters: z.record(z.string(), z.enum(ANSWERS)),
    own: z.array(z.string()),
    talk: z.array(z.string()),
    ready: z.string(),
    questions: z.string(),
  }),
  migrations: [],
};

/** Reads and changes the answers of this device. */
export const keptAnswers: Keeper<Answers> = {
  read: () => documentOr(answersTool, noAnswers),
  update: (change) => updateDocument(answersTool, noAnswers, change),
  finish: (change) => finishChange(answersTool, noAnswers, change),
};
