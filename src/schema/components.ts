/**
 * What authors may use in the text of an article, with the props that each takes.
 * The drawing of each stands in `src/components/content/` under the same name.
 */
export const AUTHORS_COMPONENTS: Readonly<Record<string, ComponentContract>> = {
  AskClinic: { holdsText: true },
  BodyMap: {},
  BodyMapTable: { props: ['part'] },
  CareCards: {},
  Chance: { props: ['id'] },
  Checklist: { holdsText: true },
  DiarySheet: {},
  DoList: { holdsText: true },
  DoNotList: { holdsText: true },
  Expander: { props: ['title'], holdsText: true },
  Fact: { props: ['name'], holdsText: true },
  Figure: { props: ['id'] },
  Important: { holdsText: true },
  Moved: { props: ['from'] },
  Say: { holdsText: true },
  SayIt: { holdsText: true },
  SeriousHarm: {},
  Source: { props: ['id'] },
  Step: { props: ['id', 'picture'], holdsText: true },
  Steps: { holdsText: true },
  Term: { props: ['id'], holdsText: true },
  TwoWays: { holdsText: true },
  Unknown: { holdsText: true },
  Wording: { props: ['id'] },
};

/** What the pages about the guide itself may use. */
export const PAGE_COMPONENTS: Readonly<Record<string, ComponentContract>> = {
  EmbedCode: { props: ['kind'] },
  Setting: { props: ['name'] },
};

/** How one component is written. */
export interface ComponentContract {
  /** The props it needs. There are no others. */
  props?: readonly string[];
  /** Does text stand between its opening and its closing tag? */
  holdsText?: boolean;
}
