/** Are two values of JSON the same? The order of names in an object does not count. */
export function isSame(one: unknown, other: unknown): boolean {
  return stableText(one) === stableText(other);
}

/** A value as text that does not depend on the order of names. */
function stableText(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
