import * as z from 'zod/mini';

// Zod would otherwise compile code at run time, which the policy of the pages forbids.
z.config({ jitless: true });

/** A version of data that the guide has ever written. */
const count = z.int().check(z.minimum(0));

/** One thing that a tool keeps, as it is in the database and in saved files. */
export const recordSchema = z.looseObject({
  /** The tool that owns it: `diary`, `checklist`, … */
  tool: z.string().check(z.minLength(1)),
  /** Its name within the tool. */
  id: z.string().check(z.minLength(1)),
  /** The version of the tool's data in which `data` is written. */
  version: count,
  /** Counts the changes, so that two tabs cannot overwrite each other without noticing. */
  revision: count,
  /** When it was written, as the device's clock said (ISO, UTC). */
  savedAt: z.string(),
  data: z.unknown(),
});

/** One thing that a tool keeps. */
export interface KeptRecord {
  readonly tool: string;
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly savedAt: string;
  readonly data: unknown;
}

/** What a tool keeps, and how data of its older versions becomes data of today. */
export interface Tool<Data> {
  readonly name: string;
  /** The version that this code writes. The first one is 1. */
  readonly version: number;
  readonly schema: z.ZodMiniType<Data>;
  /** The first makes version 2 out of version 1, and so on. They get what was kept, right or wrong. */
  readonly migrations: readonly ((data: unknown) => unknown)[];
}

/** What a record turned out to be. Data that cannot be read is never thrown away. */
export type Read<Data> =
  | { readonly state: 'good'; readonly data: Data; readonly migrated: boolean }
  | { readonly state: 'newer' }
  | { readonly state: 'damaged' };

/** The data of a record in today's form, or why there is none. */
export function readRecord<Data>(
  tool: Tool<Data>,
  { version, data }: Pick<KeptRecord, 'version' | 'data'>,
): Read<Data> {
  if (version > tool.version) return { state: 'newer' };
  if (version < 1) return { state: 'damaged' };
  try {
    const today = tool.migrations.slice(version - 1).reduce((older, migrate) => migrate(older), data);
    const parsed = z.safeParse(tool.schema, today);
    return parsed.success
      ? { state: 'good', data: parsed.data, migrated: version < tool.version }
      : { state: 'damaged' };
  } catch {
    return { state: 'damaged' };
  }
}
