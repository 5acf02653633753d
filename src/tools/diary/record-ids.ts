/** Names of records. Those of one diary start with its id, so that an older diary keeps its own. */
export const recordId = {
  current: 'current',
  diary: (diary: string) => `${diary}/diary`,
  entry: (diary: string, entry: string) => `${diary}/entry/${entry}`,
  draft: (diary: string, draft: string) => `${diary}/draft/${draft}`,
  clock: (diary: string) => `${diary}/clock`,
  /** The state of a record before a newer version changed its form. */
  before: (version: number, id: string) => `before/${version}/${id}`,
} as const;

/** What a name says of its record. */
interface RecordParts {
  kind: keyof typeof recordId;
  /** Which diary it belongs to, or "". */
  diary: string;
}

/** What kind of record a name belongs to, and which diary. */
export function partsOfRecordId(id: string): RecordParts | undefined {
  if (id === recordId.current) return { kind: 'current', diary: '' };
  if (id.startsWith('before/')) return { kind: 'before', diary: '' };
  const [diary = '', kind = ''] = id.split('/');
  return kind === 'diary' || kind === 'entry' || kind === 'draft' || kind === 'clock'
    ? { kind, diary }
    : undefined;
}
