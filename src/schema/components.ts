/** Where in the evidence a statement is proved: number of the file, then the heading. The evidence is not part of the project. */
const FACT_PLACE: PropForm = {
  pattern: /^\d{2}#[a-z0-9]+(?:-[a-z0-9]+)*$/,
  expected: 'the place of the fact in the evidence, such as fact="05#frequency-table"',
};

/**
 * What authors may use in the text of an article, with the props that each takes.
 * The drawing of each is in `src/components/content/` under the same name.
 */
export const AUTHORS_COMPONENTS: Readonly<Record<string, ComponentContract>> = {
  AskClinic: { holdsText: true },
  BodyMap: {},
  BodyMapTable: { props: ['part'] },
  CareCards: {},
  Chance: { props: ['id'] },
  ChancePair: { props: ['benefit', 'harm'] },
  Checklist: { holdsText: true },
  DiarySheet: {},
  DoList: { holdsText: true },
  DoNotList: { holdsText: true },
  Expander: { props: ['title'], holdsText: true },
  Fact: { props: ['name'], holdsText: true },
  Figure: { props: ['id'] },
  Important: { holdsText: true },
  More: { holdsText: true },
  Moved: { props: ['from'] },
  Say: { holdsText: true },
  SayIt: { holdsText: true },
  SeriousHarm: {},
  Source: { props: ['id'], mayHave: { fact: FACT_PLACE } },
  Step: { props: ['id', 'picture'], holdsText: true },
  Steps: { holdsText: true },
  Term: { props: ['id'], holdsText: true },
  TwoWays: { holdsText: true },
  Unknown: { holdsText: true },
  Unsourced: { props: ['reason'] },
  Wording: { props: ['id'] },
};

/** What the pages about the guide itself may use. */
export const PAGE_COMPONENTS: Readonly<Record<string, ComponentContract>> = {
  CodeList: { props: [] },
  EmbedCode: { props: ['kind'] },
  Setting: { props: ['name'] },
};

/** The form of a prop that need not be there. */
export interface PropForm {
  pattern: RegExp;
  /** The form in words, with an example. */
  expected: string;
}

/** How one component is written. */
export interface ComponentContract {
  /** The props it needs. There are no others. */
  props?: readonly string[];
  /** Props that it may have, and the form of each. */
  mayHave?: Readonly<Record<string, PropForm>>;
  /** Is there text between its opening and its closing tag? */
  holdsText?: boolean;
}
