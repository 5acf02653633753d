/** Where the lists keep what a reader checks off: in the store of the tools, on this device. */
import * as z from 'zod/mini';
import type { Keeper } from '../page/document-of-page.ts';
import type { Tool } from '../store/record.ts';
import { documentOr, finishChange, updateDocument } from '../store/update-document.ts';
import { noTicks, type Ticks } from './ticks.ts';

/** The schema of what is kept. */
export const ticksTool: Tool<Ticks> = {
  name: 'checklist',
  version: 1,
  schema: z.looseObject({
    done: z.array(z.string()),
    own: z.array(z.looseObject({ list: z.enum(['before', 'questions']), text: z.string() })),
  }),
  migrations: [],
};

/** Reads and changes the lists of this device. */
export const keptTicks: Keeper<Ticks> = {
  read: () => documentOr(ticksTool, noTicks),
  update: (change) => updateDocument(ticksTool, noTicks, change),
  finish: (change) => finishChange(ticksTool, noTicks, change),
};
