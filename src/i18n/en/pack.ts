/** Words of the one file "Before your block" in English. */
export const pack = {
  title: 'Before your block',
  titleOf: 'Before your block at {name}',
  lead: 'How to get ready, what happens step by step, and who to call. This file works without a network.',
  contents: 'In this file',
  parts: {
    before: 'Getting ready',
    steps: 'The five steps',
    help: 'Who to call, and when',
  },
  state: '{title}: {state} Version {version}, {date}.',
  online: 'Read it online, with all sources:',
  note: 'General information for patients. It does not replace what your own care team tells you. If your clinic tells you something else, follow your clinic. Words and drawings: {license}.',
};
