import { z } from 'astro/zod';

/**
 * The parts of the way that a reader goes, in order. Every article belongs to exactly one.
 * The first element of an address never holds the stage, so an article can move.
 */
export const STAGES = ['understand', 'decide', 'prepare', 'on-the-day', 'afterwards'] as const;

export const stageSchema = z.enum(STAGES);

export type Stage = (typeof STAGES)[number];
