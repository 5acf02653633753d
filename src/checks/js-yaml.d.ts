/** The part of js-yaml that the checks use; the package brings no types. */
declare module 'js-yaml' {
  /** Where the parser is, and what it has just read. */
  interface State {
    readonly input: string;
    readonly position: number;
    /** From 0. */
    readonly line: number;
    readonly kind: string | null;
    readonly result: unknown;
  }

  export class YAMLException extends Error {
    readonly reason: string;
    readonly mark: { readonly line: number };
  }

  /** Types of YAML 1.2, as the package "yaml" knows them: no dates. */
  export const CORE_SCHEMA: unknown;

  export function load(
    source: string,
    options: { schema: unknown; listener(event: 'open' | 'close', state: State): void },
  ): unknown;
}
