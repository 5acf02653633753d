/** The words of the tools that a patient uses: reading comfort, the lists to check off. */
export const patientTools = {
  comfort: {
    open: 'Reading comfort',
    withoutScript:
      'Text size, colors and listening need JavaScript. You can also set the text size and the colors in your browser.',
  },

  checklist: {
    title: 'Checklist and questions to ask',
    summary:
      'Two lists to check off before a nerve root block: what to do before you go, and what to ask. Add your own, and print them.',
    lead: 'Check things off before you go. Choose 3 or 4 questions for one visit, and add your own.',
    kept: 'What you check off and write stays on this device.',
    notKept:
      'This browser does not keep what you check off. It will be gone when you close this page, so print it first.',
    full: 'There is no room left on this device, so your last change is not saved. Print the lists before you close this page.',
    withoutScript:
      'Your check marks go away when you close this page. To print the lists, use the menu of your browser.',
    before: 'Before you go',
    questions: 'Questions to ask',
    moreQuestions: 'More topics: your health, the day, waiting and cost',
    count: '{n} of {all} checked off',
    chosen: '{n} of {all} chosen',
    from: 'From {page}, with all the reasons.',
    own: 'Added by you',
    addOwn: 'Add your own',
    addQuestion: 'Add your own question',
    exampleOwn: 'For example: pack my glasses',
    exampleQuestion: 'What worries you most?',
    add: 'Add',
    remove: 'Remove: {text}',
    removed: 'Removed: {text}',
    tooMany: 'The list is full. Remove something first.',
    print: 'Print both lists',
    printNote: 'On paper, your chosen questions come first, with space for the answers.',
    clear: 'Clear all check marks',
    cleared: 'All check marks are cleared.',
    myQuestions: 'My questions for this visit',
    lines: 'Your own',
  },
};
