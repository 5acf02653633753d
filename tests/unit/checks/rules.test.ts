import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/check.ts';
import { type Mistake, mistakeLine } from '../../../src/checks/mistake.ts';
import type { Changes } from './content-folder.ts';
import { append, changedFiles, checkChanged, inFolder, lineWith, TODAY } from './content-folder.ts';

const TEA = 'articles/en/making-tea.mdx';
const BREAD = 'articles/en/baking-bread.mdx';

const WARMS =
  '- id: tea-warms\n  kind: benefit\n  printed: "24%"\n  unit: people\n  per: 100\n  count: 24\n' +
  '  spineLevel: any\n  comparator: null\n  certainty: low\n  sources: [tea-book]\n  checkedOn: 2026-11-22\n';

/** A benefit beside a harm, with the benefit spoiled. */
function pairOf(spoil: (text: string) => string): Changes {
  return {
    [TEA]: append('<ChancePair benefit="tea-warms" harm="tea-spills" />'),
    'chances.yaml': (text) => text + spoil(WARMS),
    'chances/en.yaml': (text) =>
      `${text}tea-warms:\n  happens: get warm hands\n  timeframe: at once\n  population: Counted in 50 people.\n`,
  };
}

/** One spoiled place each: what an author wrote, where it is reported, and what the message says. */
const broken: {
  name: string;
  changes: Changes;
  at: [file: string, place: string | number];
  says: string[];
}[] = [
  {
    name: 'a wording that is typed with another word',
    changes: {
      'wordings/en.yaml': (text) =>
        text.replace('Hold the cup with both', 'Always hold the warm cup with both'),
      [TEA]: (text) =>
        text.replace('Now you sit and wait.', 'Always hold the hot cup with both of your hands.'),
    },
    at: [TEA, 'Always hold'],
    says: ['is nearly the wording "careful"', 'Remedy: write <Wording id="careful" />'],
  },
  {
    name: 'a place in the evidence that is none',
    changes: { [TEA]: append('Tea is warm.<Source id="tea-book" fact="frequency table" />') },
    at: [TEA, 'Tea is warm.'],
    says: ['<Source> has fact="frequency table"', 'fact="05#frequency-table"'],
  },
  {
    name: 'an order to stop a medicine',
    changes: { [TEA]: (text) => text.replace('Now you sit and wait.', 'Stop your tablets before tea.') },
    at: [TEA, 'Stop your'],
    says: ['tells the reader to stop or start a medicine', 'Ask your team'],
  },
  {
    name: 'a promise of relief in the front matter',
    changes: { [TEA]: (text) => text.replace('text: Take your time.', 'text: It will help.') },
    at: [TEA, 'It will help'],
    says: ['promises relief: It will help.', 'may'],
  },
  {
    name: 'a missing review status',
    changes: { [TEA]: (text) => text.replace('review: not-reviewed\n', '') },
    at: [TEA, 'title:'],
    says: ['review is missing'],
  },
  {
    name: 'a field that is missing',
    changes: { [TEA]: (text) => text.replace(/^written: .*\n/m, '') },
    at: [TEA, 'title:'],
    says: ['written is missing', 'Remedy: add it'],
  },
  {
    name: 'a mistyped field',
    changes: { [TEA]: (text) => text.replace('aliases: []', 'aliasses: []') },
    at: [TEA, 'aliasses'],
    says: ['"aliasses" is not a field here', 'write "aliases"'],
  },
  {
    name: 'a mistyped field that is there already',
    changes: { [TEA]: (text) => text.replace('aliases: []', 'aliases: []\naliasses: []') },
    at: [TEA, 'aliasses'],
    says: ['"aliasses" is not a field here', 'take it out'],
  },
  {
    name: 'a mistyped field inside a list',
    changes: {
      [TEA]: (text) => text.replace('    text: First version.', '    text: First version.\n    by: me'),
    },
    at: [TEA, '    by: me'],
    says: ['"by" is not a field here', 'one of date, text'],
  },
  {
    name: 'a stage that does not exist',
    changes: { [TEA]: (text) => text.replace('stage: understand', 'stage: understood') },
    at: [TEA, 'stage:'],
    says: ['stage is "understood"', 'on-the-day', 'write "understand"'],
  },
  {
    name: 'a summary that is too short',
    changes: { [TEA]: (text) => text.replace(/summary: .*/, 'summary: Tea.') },
    at: [TEA, 'summary:'],
    says: ['summary has 4 characters', '80 to 115'],
  },
  {
    name: 'too few key points',
    changes: { [TEA]: (text) => text.replace('  - { text: Sit down., sources: [plant-book] }\n', '') },
    at: [TEA, 'keyPoints:'],
    says: ['keyPoints has 2 entries', '3 or more'],
  },
  {
    name: 'a review without a registration',
    changes: {
      [TEA]: (text) =>
        text.replace(
          'review: not-reviewed',
          'review:\n  reviewer: A\n  role: B\n  date: 2026-11-22\n  next: 2027-11-22',
        ),
    },
    at: [TEA, 'review:'],
    says: ['review, registration is missing'],
  },
  {
    name: 'a change without its entry in the list of changes',
    changes: { [TEA]: (text) => text.replace('updated: 2026-11-22', 'updated: 2026-11-23') },
    at: [TEA, 'changes:'],
    says: ['no entry for the day of "updated"'],
  },
  {
    name: 'front matter that is not YAML',
    changes: { [TEA]: (text) => text.replace('title: All', 'title: "All') },
    at: [TEA, 'title:'],
    says: ['this is not YAML', 'quotation mark'],
  },
  {
    name: 'an article without front matter',
    changes: { [TEA]: (text) => text.replace(/^---[\s\S]*?---\n/, '') },
    at: [TEA, ''],
    says: ['there is no front matter'],
  },
  {
    name: 'a component that is not closed',
    changes: { [TEA]: append('<DoList>\n\n- sit') },
    at: [TEA, '<DoList>'],
    says: ['cannot be read', 'closing tag', 'close the component'],
  },
  {
    name: 'a component that does not exist',
    changes: { [TEA]: append('<Expandr title="More">\n\nText.\n\n</Expandr>') },
    at: [TEA, '<Expandr'],
    says: ['<Expandr> is not a component', 'write <Expander>'],
  },
  {
    name: 'HTML',
    changes: { [TEA]: append('One line<br />and another.') },
    at: [TEA, '<br />'],
    says: ['<br> is not a component'],
  },
  {
    name: 'a prop that a component does not take',
    changes: { [TEA]: append('<Expander title="More" open="yes">\n\nText.\n\n</Expander>') },
    at: [TEA, '<Expander'],
    says: ['<Expander> has no "open"', 'title="…"'],
  },
  {
    name: 'a prop that is missing',
    changes: { [TEA]: append('<Expander>\n\nText.\n\n</Expander>') },
    at: [TEA, '<Expander'],
    says: ['<Expander> lacks title'],
  },
  {
    name: 'code in braces',
    changes: { [TEA]: append('There are {3 + 4} cups.') },
    at: [TEA, 'There are'],
    says: ['braces hold code'],
  },
  {
    name: 'a heading without an id',
    changes: { [TEA]: (text) => text.replace(' {#part-3}', '') },
    at: [TEA, '## Part 3'],
    says: ['has no id', '{#part-3-of}'],
  },
  {
    name: 'the same id twice',
    changes: { [TEA]: (text) => text.replace('{#part-4}', '{#part-3}') },
    at: [TEA, '## Part 4'],
    says: ['"part-3" is in line'],
  },
  {
    name: 'an id that the page itself uses',
    changes: { [TEA]: (text) => text.replace('{#part-4}', '{#sources}') },
    at: [TEA, '## Part 4'],
    says: ['used by the page itself'],
  },
  {
    name: 'a heading of the fourth level',
    changes: { [TEA]: (text) => text.replace('## Part 3', '#### Part 3') },
    at: [TEA, '#### Part 3'],
    says: ['level 4'],
  },
  {
    name: 'a heading inside a component',
    changes: {
      [TEA]: (text) =>
        text.replace(/## Part 3.*\n\n(.*)\n/, (all) => `<Important>\n\n${all}\n</Important>\n`),
    },
    at: [TEA, '## Part 3'],
    says: ['is inside <Important>'],
  },
  {
    name: 'a section that is too short',
    changes: { [TEA]: append('## Last part {#last}\n\nThat is all.<Source id="tea-book" />') },
    at: [TEA, '## Last part'],
    says: ['has 3 words', '40 to 350'],
  },
  {
    name: 'a fact that is told three times',
    changes: {
      [TEA]: append(
        'Let the tea stand for a while first.\n\nFirst let the tea stand for a while.\n\nLet your tea stand for a while first.',
      ),
    },
    at: [TEA, 'Let the tea stand for a while first.'],
    says: ['is told 3 times', 'at most 2 times on a page'],
  },
  {
    name: 'a section without a source',
    changes: { [TEA]: (text) => text.replace(/<Source id="tea-book" \/>\n\n## Part 2/, '\n\n## Part 2') },
    at: [TEA, '## Part 1'],
    says: ['"Part 1 of making tea" has no source', '<Unsourced reason'],
  },
  {
    name: 'a section that is too long',
    changes: { [TEA]: append('So you sit there.\n\n'.repeat(90)) },
    at: [TEA, '## Part 8'],
    says: ['has 405 words', 'split it'],
  },
  {
    name: 'an article that is too short',
    changes: { [TEA]: (text) => text.replace(/## Part 5[\s\S]*/, '') },
    at: [TEA, '---'],
    says: ['the article has 180 words', '350 to 1,200'],
  },
  {
    name: 'a paragraph that is too long',
    changes: { [TEA]: append('Sit. Wait. Drink. Smile. Rest. Read. Sleep. Wake.') },
    at: [TEA, 'Sit. Wait.'],
    says: ['the paragraph has 8 sentences', '6 sentences and 90 words'],
  },
  {
    name: 'a list that is too long',
    changes: { [TEA]: append('Take:\n\n- a\n- b\n- c\n- d\n- e\n- f\n- g') },
    at: [TEA, '- a\n'],
    says: ['the list has 7 items', 'make two lists'],
  },
  {
    name: 'an item that ends like a sentence',
    changes: { [TEA]: append('Take:\n\n- a cup.') },
    at: [TEA, '- a cup.'],
    says: ['"a cup." ends with a full stop'],
  },
  {
    name: 'a heading that ends like a sentence',
    changes: { [TEA]: (text) => text.replace('Part 3 of making tea', 'Part 3.') },
    at: [TEA, '## Part 3.'],
    says: ['"Part 3." ends with a full stop'],
  },
  {
    name: 'a third thing that is important',
    changes: {
      [TEA]: append(
        '<Important>\n\nSit.\n\n</Important>\n\n'.repeat(2) + '<Important>\n\nDrink.\n\n</Important>',
      ),
    },
    at: [TEA, '<Important>\n\nDrink'],
    says: ['<Important> number 3', 'at most 2'],
  },
  {
    name: 'a source that does not exist',
    changes: { [TEA]: append('Tea is wet.<Source id="tee-book" />') },
    at: [TEA, 'Tea is wet'],
    says: ['no source "tee-book"', 'did you mean tea-book?'],
  },
  {
    name: 'a source that does not exist, in a data file',
    changes: { 'wordings/en.yaml': (text) => text.replace('[tea-book]', '[teabook]') },
    at: ['wordings/en.yaml', '[teabook]'],
    says: ['no source "teabook"'],
  },
  {
    name: 'a term that does not exist',
    changes: { [TEA]: append('<Term id="tea-pod">Teapot</Term> is a word.') },
    at: [TEA, '<Term'],
    says: ['no term "tea-pod"', 'did you mean tea-pot?'],
  },
  {
    name: 'a wording that does not exist',
    changes: { [TEA]: append('<Wording id="carefull" />') },
    at: [TEA, '<Wording'],
    says: ['no wording "carefull"'],
  },
  {
    name: 'a chance that does not exist',
    changes: { [TEA]: append('<Chance id="tea-spill" />') },
    at: [TEA, '<Chance'],
    says: ['no chance "tea-spill"', 'did you mean tea-spills?'],
  },
  {
    name: 'a drawing that does not exist',
    changes: { [TEA]: append('<Figure id="zebra" />') },
    at: [TEA, '<Figure'],
    says: ['no drawing "zebra"', 'add it to content/pictures/en.yaml'],
  },
  {
    name: 'a chance without words',
    changes: { [TEA]: append('<Chance id="tea-spills" />'), 'chances/en.yaml': '{}\n' },
    at: [TEA, '<Chance'],
    says: ['no text of the chance "tea-spills"'],
  },
  {
    name: 'words for a chance without numbers',
    changes: { 'chances/en.yaml': (text) => text + text.replace('tea-spills', 'cup-breaks') },
    at: ['chances/en.yaml', 'cup-breaks'],
    says: ['no chance "cup-breaks"'],
  },
  {
    name: 'a comparison with a chance that does not exist',
    changes: { 'chances.yaml': (text) => text.replace('comparator: null', 'comparator: no-tea') },
    at: ['chances.yaml', '- id'],
    says: ['no chance "no-tea"'],
  },
  {
    name: 'a source that nobody cites',
    changes: {
      'sources.yaml': (text) => text + text.slice(0, text.indexOf('- id: bread')).replaceAll('tea', 'cake'),
    },
    at: ['sources.yaml', '- id: cake-book'],
    says: ['nobody cites the source "cake-book"'],
  },
  {
    name: 'the same source twice',
    changes: { 'sources.yaml': (text) => text + text.slice(0, text.indexOf('- id: bread')) },
    at: ['sources.yaml', 28],
    says: ['"tea-book" is in line 1 already'],
  },
  {
    name: 'a number without a source',
    changes: { [TEA]: append('Wait and\nsee for 24 hours.') },
    at: [TEA, 'see for 24'],
    says: ['"24 hours" has no source', 'in the same paragraph'],
  },
  {
    name: 'a definition with a number',
    changes: { 'glossary/en.yaml': (text) => text.replace('A pot', 'A pot for 3 days') },
    at: ['glossary/en.yaml', 'definition'],
    says: ['the definition states a number, "3 days"'],
  },
  {
    name: 'a chance typed by hand',
    changes: { [TEA]: append('It spills for 2 in 100 people.<Source id="tea-book" />') },
    at: [TEA, 'It spills'],
    says: ['"2 in 100" is a chance typed by hand', '<Chance id="…" />'],
  },
  {
    name: 'a chance typed by hand in a key point',
    changes: { [TEA]: (text) => text.replace('Take your time.', 'Half of people sit.') },
    at: [TEA, 'Half of people'],
    says: ['"Half of people" is a chance'],
  },
  {
    name: 'an item under "Do not" that reads as its opposite',
    changes: { [TEA]: append('<DoNotList>\n\n- do not run\n- jump\n\n</DoNotList>') },
    at: [TEA, '- jump'],
    says: ['"jump" is in <DoNotList>'],
  },
  {
    name: 'a word that frightens',
    changes: { [TEA]: append('The kettle can sting.') },
    at: [TEA, 'The kettle'],
    says: ['"sting" is in the text'],
  },
  {
    name: 'a word that scolds',
    changes: { 'wordings/en.yaml': (text) => text.replace('Hold', 'You should hold') },
    at: ['wordings/en.yaml', '  text: You'],
    says: ['"should" is in the text'],
  },
  {
    name: 'a negative contraction',
    changes: { [TEA]: append("You can't hurry.") },
    at: [TEA, "You can't"],
    says: ['"can\'t" is in the text'],
  },
  {
    name: 'a band word outside the fixed sentence',
    changes: { 'wordings/en.yaml': (text) => text.replace('Hold', 'Spills are common. Hold') },
    at: ['wordings/en.yaml', '  text: Spills'],
    says: ['"common" is in the text'],
  },
  {
    name: 'an emergency number typed by hand',
    changes: { 'care-cards/en.yaml': (text) => text.replace('Call for', 'Call 000 for') },
    at: ['care-cards/en.yaml', '  lead'],
    says: ['"000" is in the text', 'site.yaml'],
  },
  {
    name: 'an exclamation mark',
    changes: { [TEA]: append('Sit down!') },
    at: [TEA, 'Sit down!'],
    says: ['"!" is in the text'],
  },
  {
    name: 'bold text',
    changes: { [TEA]: append('Sit **down** now.') },
    at: [TEA, 'Sit **down**'],
    says: ['text is in bold'],
  },
  {
    name: 'text in italics',
    changes: { [TEA]: append('Sit *down* now.') },
    at: [TEA, 'Sit *down*'],
    says: ['text is in italics'],
  },
  {
    name: 'a link to a page that does not exist',
    changes: { [TEA]: append('See [more](/making-tee/).') },
    at: [TEA, 'See [more]'],
    says: ['no page /making-tee/', 'did you mean /making-tea/?'],
  },
  {
    name: 'a link to a section that does not exist',
    changes: { [TEA]: append('See [more](/baking-bread/#part-11).') },
    at: [TEA, 'See [more]'],
    says: ['/baking-bread/ has no section "part-11"', 'did you mean part-1?'],
  },
  {
    name: 'a link to a section of the article itself that does not exist',
    changes: { [TEA]: append('See [more](#nowhere).') },
    at: [TEA, 'See [more]'],
    says: ['/making-tea/ has no section "nowhere"'],
  },
  {
    name: 'a link without its slashes',
    changes: { [TEA]: append('See [more](baking-bread#part-1).') },
    at: [TEA, 'See [more]'],
    says: ['is not an address', 'write /baking-bread/#part-1'],
  },
  {
    name: 'a link in a data file to a section that does not exist',
    changes: { 'wordings/en.yaml': (text) => text.replace('Hold', 'Please [hold](/making-tea/#part-9)') },
    at: ['wordings/en.yaml', '  text: Please'],
    says: ['/making-tea/ has no section "part-9"'],
  },
  {
    name: 'a related article that does not exist',
    changes: { [TEA]: (text) => text.replace('[baking-bread', '[baking-bred') },
    at: [TEA, 'related:'],
    says: ['"baking-bred" does not exist', 'did you mean baking-bread?'],
  },
  {
    name: 'a question that no section answers',
    changes: { [TEA]: (text) => text.replace('section: part-1', 'section: part-nine') },
    at: [TEA, 'section: part-nine'],
    says: ['no section of this article has the id "part-nine"'],
  },
  {
    name: 'a title that another article has',
    changes: {
      [TEA]: (text) => text.replace('title: All about making tea', 'title: All about baking bread'),
    },
    at: [TEA, 'title:'],
    says: ['the title is the same as in content/articles/en/baking-bread.mdx'],
  },
  {
    name: 'an article that has no place in its stage',
    changes: { 'stages.yaml': (text) => text.replace('making-tea, ', '') },
    at: [TEA, 'stage:'],
    says: ['no place in "understand"', 'add "- making-tea" under "understand" in content/stages.yaml'],
  },
  {
    name: 'an article that is in the list of the stages twice',
    changes: { 'stages.yaml': (text) => text.replace('decide: []', 'decide: [making-tea]') },
    at: ['stages.yaml', 'decide:'],
    says: ['"making-tea" is in line 1 already', 'take one of the two lines out'],
  },
  {
    name: 'a name in the list of the stages that no article has',
    changes: { 'stages.yaml': (text) => text.replace('making-tea', 'making-teas') },
    at: ['stages.yaml', 'understand:'],
    says: ['there is no article "making-teas"', 'did you mean making-tea?'],
  },
  {
    name: 'an article that names another stage than the list',
    changes: { [TEA]: (text) => text.replace('stage: understand', 'stage: prepare') },
    at: [TEA, 'stage:'],
    says: ['has it under "understand"', 'write stage: understand, or move line 1'],
  },
  {
    name: 'a count that is not what the source prints',
    changes: { 'chances.yaml': (text) => text.replace('count: 17', 'count: 18') },
    at: ['chances.yaml', '  count'],
    says: ['the count of "tea-spills" is 18', 'Expected 17'],
  },
  {
    name: 'events and a total that do not give the printed share',
    changes: {
      'chances.yaml': (text) => text.replace('  unit: people', '  counted: "18 of 100"\n  unit: people'),
    },
    at: ['chances.yaml', '  counted'],
    says: ['"tea-spills" counts 18 of 100, which is not 17.1%'],
  },
  {
    name: 'a count rounded from a share that was rounded already',
    changes: {
      'chances.yaml': (text) =>
        text.replace('"17.1%"', '"2.5%"\n  counted: "201 of 8,166"').replace('count: 17', 'count: 3'),
    },
    at: ['chances.yaml', '  count: 3'],
    says: ['the count of "tea-spills" is 3', 'Expected 2, which is 201 of 8,166'],
  },
  {
    name: 'a second group without words',
    changes: {
      'chances.yaml': (text) => `${text}  comparison:\n    printed: "19%"\n    count: 19\n`,
    },
    at: ['chances/en.yaml', 'tea-spills:'],
    says: ['"tea-spills" has numbers for a second group, but no words', 'add groups to this file'],
  },
  {
    name: 'a wrong count of the other group',
    changes: {
      'chances.yaml': (text) => `${text}  comparison:\n    printed: "19%"\n    count: 91\n`,
      'chances/en.yaml': (text) =>
        text.replace('tea-spills:\n', 'tea-spills:\n  groups: { treatment: tea, comparison: warm water }\n'),
    },
    at: ['chances.yaml', '    count: 91'],
    says: ['the count of the comparison of "tea-spills" is 91', 'Expected 19'],
  },
  {
    name: 'a benefit and a harm on different bases',
    changes: pairOf((text) => text.replace('per: 100\n  count: 24', 'per: 1000\n  count: 240')),
    at: [TEA, '<ChancePair'],
    says: ['"tea-warms" is out of 1000 and "tea-spills" out of 100', 'the same base'],
  },
  {
    name: 'a pair of two harms',
    changes: pairOf((text) => text.replace('kind: benefit', 'kind: harm')),
    at: [TEA, '<ChancePair'],
    says: ['"tea-warms" is no benefit'],
  },
  {
    name: 'a pair with a benefit that hides its comparison group',
    changes: pairOf((text) => text.replace(/comparator: null(?=[^]*$)/, 'comparator: tea-spills')),
    at: [TEA, '<ChancePair'],
    says: ['needs its comparison group beside it'],
  },
  {
    name: 'a pair with a benefit that has two groups already',
    changes: {
      ...pairOf((text) => `${text}  comparison:\n    printed: "19%"\n    count: 19\n`),
      'chances/en.yaml': (text) =>
        `${text}tea-warms:\n  groups: { treatment: tea, comparison: warm water }\n  happens: get warm hands\n  timeframe: at once\n  population: Counted in 50 people.\n`,
    },
    at: [TEA, '<ChancePair'],
    says: ['needs its comparison group beside it'],
  },
  {
    name: 'a pair in which one side has no picture',
    changes: pairOf((text) => text.replace('"24%"', '"0.2%"').replace('count: 24', 'count: 0')),
    at: [TEA, '<ChancePair'],
    says: ['"tea-warms" has no picture'],
  },
  {
    name: 'a pair that names a chance that does not exist',
    changes: { [TEA]: append('<ChancePair benefit="tea-warmth" harm="tea-spills" />') },
    at: [TEA, '<ChancePair'],
    says: ['no chance "tea-warmth"'],
  },
  {
    name: 'a serious harm as a chance',
    changes: {
      'chances/en.yaml': (text) => text.replace('happens: spill some tea', 'happens: have a stroke'),
    },
    at: ['chances/en.yaml', '  happens'],
    says: ['counts a serious harm: "stroke"', 'write <SeriousHarm />'],
  },
  {
    name: 'a long sentence that stands in two articles',
    changes: {
      [BREAD]: append('A warm cup in your hands is a good start.'),
      [TEA]: append('A warm cup in your hands is a good start.'),
    },
    at: [TEA, 'A warm cup'],
    says: ['is in content/articles/en/baking-bread.mdx too'],
  },
  {
    name: 'a wording typed by hand',
    changes: { [TEA]: append('Hold the cup with both of your hands.') },
    at: [TEA, 'Hold the cup'],
    says: ['is in the wordings too', 'write <Wording id="careful" /> instead'],
  },
  {
    name: 'an article in a language that nobody publishes',
    changes: { 'articles/xx/tea.mdx': '---\ntitle: Tea\n---\n' },
    at: ['articles/xx/tea.mdx', 1],
    says: ['the language "xx" is not published', 'one of en'],
  },
  {
    name: 'a file that nothing reads',
    changes: { 'wordings/en.yml': 'a: b' },
    at: ['wordings/en.yml', ''],
    says: ['nothing reads this file'],
  },
];

describe('each rule catches its mistake', () => {
  test('the content that the tests spoil is faultless', () => {
    expect(checkChanged({}).mistakes.map(mistakeLine)).toEqual([]);
  });

  test.each(broken)('$name', ({ changes, at: [path, place], says }) => {
    const { mistakes } = checkChanged(changes);
    const file = changedFiles(changes)[path] ?? '';
    const line = typeof place === 'number' ? place : lineWith(file, place);
    const found = mistakes.filter((mistake) => mistake.file === `content/${path}` && mistake.line === line);
    expect(found, mistakes.map(mistakeLine).join('\n')).not.toEqual([]);
    const lines = found.map(mistakeLine).join('\n');
    for (const words of says) expect(lines).toContain(words);
    // One mistake is one line, unless the whole front matter is missing.
    if (!/front matter|not published/.test(lines)) expect(mistakes.map(mistakeLine)).toHaveLength(1);
  });
});

/** A remedy that a program can follow, and what it does to the line of the mistake. */
const remedies: [remedy: RegExp, follow: (line: string, said: string, mistake: Mistake) => string][] = [
  [/^did you mean (\S+)\?$/, (line, meant, { what }) => line.replace(wrongIn(what), meant)],
  [/^write "(\w+)"$/, (line, meant, { what }) => line.replace(wrongIn(what), meant)],
  [/^write (\/\S+)$/, (line, meant, { what }) => line.replace(wrongIn(what), meant)],
  [/^write (<\w+ .*\/>) instead$/, (_line, component) => `\n${component}\n`],
  [/^write (count: \d+), or/, (line, count) => line.replace(/count: \d+/, count)],
  [/^write (stage: \S+), or/, (_line, stage) => stage],
  [/such as (\{#[\w-]+\})$/, (line, id) => `${line.replace(/ \{#.*/, '')} ${id}`],
  [/^take a # (away)$/, (line) => line.replace('#', '')],
  [/^take it (away)$/, (line) => line.replace(/\.(?=$| \{)/, '')],
  [/^start it with "(do not)"/, (line, start) => line.replace('- ', `- ${start} `)],
  [/^end the sentence with a (full stop)$/, (line) => line.replace('!', '.')],
  [/^take the signs around it (away)/, (line) => line.replace(/[*_]/g, '')],
  [/^add (title), in quotation marks$/, (line, prop) => line.replace('>', ` ${prop}="More">`)],
];

/** What a message quotes as wrong: a word in quotation marks, or an address. */
function wrongIn(what: string): string {
  return /"([^"]+)"/.exec(what)?.[1] ?? / (\/[\w-]+\/)$/.exec(what)?.[1] ?? '';
}

describe('a remedy, followed to the letter, ends the mistake', () => {
  const followed = broken.flatMap(({ name, changes }) => {
    const [mistake] = checkChanged(changes).mistakes;
    const [remedy, follow] = remedies.find(([pattern]) => pattern.test(mistake?.remedy ?? '')) ?? [];
    return mistake && remedy && follow ? [{ name, changes, mistake, remedy, follow }] : [];
  });

  test('most remedies that name what to write are followed here', () => {
    expect(followed.length).toBeGreaterThanOrEqual(26);
  });

  test.each(followed)('$name: $mistake.remedy', ({ changes, mistake, remedy, follow }) => {
    const files = changedFiles(changes);
    const path = mistake.file.replace('content/', '');
    const lines = (files[path] ?? '').split('\n');
    const [, said = ''] = remedy.exec(mistake.remedy) ?? [];
    lines[mistake.line - 1] = follow(lines[mistake.line - 1] ?? '', said, mistake);
    const mended = { ...files, [path]: lines.join('\n') };
    const left = inFolder(mended, (folder) =>
      checkContent({ folder, shownAs: 'content', today: TODAY, dev: true }),
    );
    expect(left.mistakes.map(mistakeLine)).toEqual([]);
  });
});

/** What looks like a mistake and is none. */
const fine: { name: string; changes: Changes }[] = [
  {
    name: 'a list that is sourced once, at the end of its lead-in',
    changes: { [TEA]: append('Wait for:<Source id="tea-book" />\n\n- 2 minutes\n- 3 minutes') },
  },
  {
    name: 'a list that is sourced once, at the end of its last item',
    changes: {
      [TEA]: append('Wait for 2 to 3 minutes:\n\n- 2 minutes\n- 3 minutes<Source id="tea-book" />'),
    },
  },
  {
    name: 'a table that is sourced in its sentence',
    changes: {
      [TEA]: append(
        'The times:<Source id="tea-book" />\n\n| Tea | Time |\n| --- | --- |\n| Green | 2 minutes |',
      ),
    },
  },
  {
    name: 'a number in the words of a link inside the guide',
    changes: { [TEA]: append('See [the first 24 hours](/baking-bread/#part-2).') },
  },
  { name: 'a comment for other authors', changes: { [TEA]: append('{/* ask a baker */}') } },
  {
    name: 'a numbered list of sentences',
    changes: { [TEA]: append('1. Take a cup.\n2. Sit down.') },
  },
  { name: 'an outside link', changes: { [TEA]: append('See [the book](https://example.org/).') } },
  {
    name: 'a link to a page that every copy has',
    changes: { [TEA]: append('See [the words](/glossary/#tea-pot).') },
  },
  { name: 'a link to a page of a stage', changes: { [TEA]: append('See [the stage](/understand/#part).') } },
  {
    name: 'a question in the words of a reader',
    changes: { [TEA]: (text) => text.replace('Is making tea hard?', "Why shouldn't I get the jab?") },
  },
  {
    name: 'an old anchor that is kept',
    changes: { [TEA]: append('<Moved from="part-zero" />\n\nSee [this](#part-zero).') },
  },
  {
    name: 'words of a wording in a short section',
    changes: {
      [TEA]: append(
        `## Last part {#last}\n\n${'You sit and wait.\n\n'.repeat(7)}\n\n<Wording id="careful" />`,
      ),
    },
  },
  {
    name: 'a page about the guide that speaks of zoom',
    changes: { 'pages/en/about.mdx': page('Zoom to 400 percent.') },
  },
];

test.each(fine)('lets pass $name', ({ changes }) => {
  expect(checkChanged(changes).mistakes.map(mistakeLine)).toEqual([]);
});

test('says what a draft still needs, and lets everybody else build', () => {
  const { mistakes, inDrafts } = checkChanged({
    'articles/en/_new.mdx': '---\ntitle: New\n---\n\nSee [this](/nowhere/).\n',
  });
  expect(mistakes).toEqual([]);
  expect(inDrafts.map(mistakeLine).join('\n')).toContain('summary is missing');
  expect(inDrafts.map(mistakeLine).join('\n')).toContain('no page /nowhere/');
});

test('blames the draft that repeats what is published', () => {
  const sentence = 'A warm cup in your hands is a good start.';
  const { mistakes, inDrafts } = checkChanged({
    'articles/en/_a-draft.mdx': `---\ntitle: All about making tea\n---\n\n${sentence}\n`,
    [TEA]: append(sentence),
  });
  expect(mistakes).toEqual([]);
  const lines = inDrafts.map(mistakeLine).join('\n');
  expect(lines).toContain(`is in content/${TEA} too`);
  expect(lines).toContain(`the title is the same as in content/${TEA}`);
});

test('takes a draft for no page', () => {
  const { mistakes } = checkChanged({
    'articles/en/_new.mdx': '---\ntitle: New\n---\n',
    [TEA]: append('See [this](/new/).'),
  });
  expect(mistakes.map(mistakeLine)).toEqual([expect.stringContaining('no page /new/')]);
});

test('names the settings that are empty, as notices', () => {
  const { notices } = checkChanged({
    'site.yaml': (text) => text.replace('funding: null', 'funding: A bakery.'),
  });
  const settings = notices.filter(({ file }) => file === 'content/site.yaml').map(({ text }) => text);
  expect(settings.map((text) => text.split(' ')[0])).toEqual([
    '"publisher"',
    '"contact"',
    '"conflicts"',
    '"host"',
  ]);
});

function page(text: string): string {
  return `---\ntitle: About\nsummary: ${'A page about the guide. '.repeat(4).trim()}\nlead: It is plain.\nupdated: 2026-11-22\n---\n\n## Zoom {#zoom}\n\n${text}\n`;
}
