import { z } from 'astro/zod';
import { idSchema } from './id.ts';

/**
 * The parts of the way that a reader goes, in order. Every article belongs to exactly one.
 * The first element of an address never holds the stage, so an article can move.
 */
export const STAGES = ['understand', 'decide', 'prepare', 'on-the-day', 'afterwards'] as const;

/**
 * What readers type who have seen the name of a stage in the menu, where its page is called otherwise: `/before/`.
 * "After" is not here, because messages of clinics use `/after/` for the first 24 hours.
 */
export const STAGE_ALIASES: readonly { readonly stage: Stage; readonly alias: string }[] = [
  { stage: 'prepare', alias: 'before' },
];

export const stageSchema = z.enum(STAGES);

const articleNames = z.array(idSchema);

/** `content/stages.yaml`: the articles of each stage, by the names of their files, in reading order. */
export const stagesSchema = z.strictObject({
  understand: articleNames,
  decide: articleNames,
  prepare: articleNames,
  'on-the-day': articleNames,
  afterwards: articleNames,
} satisfies Record<Stage, typeof articleNames>);

export type Stages = z.output<typeof stagesSchema>;

export type Stage = (typeof STAGES)[number];
