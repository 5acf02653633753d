import { codes } from './en/codes.ts';
import { pdf } from './en/pdf.ts';
import { clinics } from './en/clinics.ts';
import { pageActions } from './en/page-actions.ts';
import { patientTools } from './en/patient-tools.ts';
import { painDiary } from './en/diary.ts';
import { myPages } from './en/my-pages.ts';
import { offline } from './en/offline.ts';
import { kit } from './en/kit.ts';
import { pack } from './en/pack.ts';
import { plan } from './en/plan.ts';
import { searchField, stageNames } from './en/search-field.ts';
import { searchForm } from './en/search-form.ts';

/** The name of the site, in the two lines that the header draws. */
const siteNameLines = ['Nerve Root', 'Block Guide'] as const;

/** Every word of the interface in English. Other languages have the same shape (`UiTexts`). */
export const en = {
  offline,
  siteName: siteNameLines.join(' '),
  siteNameLines,
  ...patientTools,
  /** The title of the home page in a browser tab and in a search engine. */
  homeTitle: 'Nerve root block: what happens, risks, recovery',
  /** The title of a draft, in the preview. */
  draft: 'Draft: {title}',
  skip: 'Skip to the main text',
  home: 'Home',
  menu: 'Menu',
  mainNav: 'Main',
  breadcrumb: 'Breadcrumb',
  helpStrip: { label: 'Help', question: 'Feeling unwell after your injection?', link: 'When to get help' },

  /** The short words of every page that `content/navigation.yaml` may link to. */
  nav: {
    'the-five-steps': 'The five steps',
    'does-it-work': 'Does it work?',
    prepare: 'Before',
    'on-the-day': 'On the day',
    afterwards: 'After',
    'risks-and-side-effects': 'Risks',
    'a-to-z': 'Questions, A to Z',
    glossary: searchField.glossary,
    'keeping-a-pain-diary': 'Keeping a pain diary',
    'my-plan': 'My plan',
    checklist: 'Checklist',
    'pain-diary': 'Pain diary',
    'my-choices': 'My choices',
    'check-my-understanding': 'Check my understanding',
    'my-pages': 'My pages',
    offline: 'Read without internet',
    'where-it-hurts': 'Where does it hurt?',
    'for-clinics': 'For clinics',
    leaflet: 'Leaflet to print',
    pictures: 'All drawings',
    search: 'Search',
    sources: 'All sources',
    about: 'About this guide',
    developers: 'Reuse and API',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
  },

  stages: {
    understand: {
      name: stageNames.understand,
      title: 'Understand a nerve root block',
      intro:
        'What a nerve root block is, and why people have one. One page follows a made-up example from start to finish.',
      summary: 'What a nerve root block is, why people have one, and a made-up example from start to finish.',
    },
    decide: {
      name: stageNames.decide,
      title: 'Decide about a nerve root block',
      intro:
        'What the injection can do, what can go wrong, and what your other choices are. Read these pages before you talk it over with your team.',
      summary:
        'What a nerve root block can do for your pain, what can go wrong, and what your other choices are.',
    },
    prepare: {
      name: stageNames.prepare,
      title: 'Before your nerve root block',
      intro:
        'Some things need a phone call days before your visit. Here is what to tell the team, what to plan and what to bring.',
      summary: 'What to tell the team, who to ask about your medicines, and what to plan before your visit.',
    },
    'on-the-day': {
      name: stageNames['on-the-day'],
      title: 'On the day of your nerve root block',
      intro:
        'Your visit from the front door to the ride home: what happens, what you may feel, and what you can ask for.',
      summary: 'What happens on the day of a nerve root block, what you may feel, and what you can ask for.',
    },
    afterwards: {
      name: stageNames.afterwards,
      title: 'After your nerve root block',
      intro:
        'The first hours, the days after, and the signs that need help. Keep the page on when to get help where you can find it.',
      summary: 'The first hours and days after a nerve root block, the pain diary, and when to get help.',
    },
  },
  stageArticles: 'Pages in this part',
  stageNav: 'Parts of the guide',
  previousStage: 'Before this',
  nextStage: 'Next',

  article: {
    contents: 'On this page',
    minutes: '{n} minutes',
    minute: '1 minute',
    written: 'Written {date}',
    keyPoints: 'Key points',
    whatToDo: 'What to do',
    sources: 'Sources',
    sourcesNote:
      'Many of these were read only in part, in public copies. [About this guide](/about/) explains how.',
    reference: 'Source {n}',
    references: 'Sources {n}',
    /** The head of an open note with the sources of a paragraph, and of the list beside a part. */
    from: 'Sources',
    sourcesOfPart: 'Sources',
    sourcesMore: ' and {n} more',
    sourcesOfStep: 'The {n} sources of this step',
    sourceCount: '{n} sources',
    short: 'The short version',
    inShort: 'In short (1 min)',
    mistake: {
      link: 'Write to us about this page',
      subject: '{page} ({url}, version {version})',
    },
    noDate: 'date not shown',
    visit: 'Read the source: {title}',
    whenToGetHelp: searchField.whenToGetHelp,
    help: 'Get help: {link}',
    related: 'Read next',
    ...pageActions,
    printedFor: 'Printed for:',
    readOnline: 'Read this page online, with its sources:',
    changes: 'What changed',
    alsoCalled: 'Other words for this topic: {names}.',
  },

  details: { title: 'Details, {n} sources, what changed', contents: 'Details and sources' },

  quality: {
    reading: 'Reading level',
    readsLike:
      'Reads like a text for {age}-year-olds (Flesch-Kincaid grade {fleschKincaid}, SMOG grade {smog})',
    notMeasured: 'This is measured on the finished page.',
    written: 'Written',
  },

  steps: {
    strip: 'The five steps',
    of: 'Step {n} of {total}',
    say: 'You can say',
    more: 'More about this step',
    keep: 'Keep these steps with you',
    keepText: 'Print them, or send the link to the person who is taking you home.',
    print: 'Print the five steps',
    diary: 'Keep a pain diary',
  },

  review: {
    'not-reviewed': {
      line: 'Not yet checked by a health professional',
      sentence: 'Not yet checked by a health professional.',
      text: 'No doctor or other health professional has checked this page yet. It was written on {written}, from the sources listed with it. Check with your own team before you rely on it.',
    },
    reviewed: {
      line: 'Checked by a health professional',
      sentence: 'Checked by a health professional.',
      text: 'Checked by {reviewer}, {role}, {registration}, on {date}. Next check due {next}.',
    },
    due: {
      line: 'Due to be checked again by a health professional',
      sentence: 'Due to be checked again by a health professional.',
      text: 'This page was due to be checked again on {next}, so parts of it may be out of date.',
    },
  },
  sourcesChecked: 'Sources checked',
  version: 'Version',
  updatedOn: 'Last changed on {date}.',

  codes,
  pdf,

  /** The procedure, for machines; articles say both in these words. */
  procedure: {
    name: 'Nerve root block',
    bodyLocation: 'Beside a nerve root, where it leaves the spine',
  },

  /** One sheet to print, both sides. */
  leaflet: {
    title: 'Leaflet to print',
    summary: 'One sheet to print and take along: a checklist, the five steps, questions, and who to call.',
    intro: 'One sheet, printed on both sides. It fits A4 and Letter paper.',
    print: 'Print this sheet',
    before: {
      title: 'Getting ready for a nerve root block',
      side: 'Side 1: before and on the day',
      blanks: ['Date:', 'Time:', 'Clinic:', 'Clinic phone:', 'Who takes me home:', 'My medicines:'],
      checklist: 'Checklist',
      steps: 'The five steps',
      questions: 'Questions you can ask',
      own: 'My own question:',
    },
    after: {
      title: 'After the injection: who to call',
      side: 'Side 2: keep this at home',
      blanks: ['Clinic, day:', 'After hours:'],
      others: 'In other countries: {numbers}',
      note: 'This is general information. No health professional has checked it yet. If the sheet from your own clinic is stricter, follow your sheet. Sources: {url}',
    },
  },

  /** What other sites, readers of feeds and programs get. */
  reuse: {
    summary:
      'A patient guide to one procedure, the nerve root block: what it is, how to get ready, the day itself, and the days after.',
    forPatients: 'A guide for patients, with sources',
    license: 'CC BY 4.0',
    attribution: '{site}, {url}, {license}',
    feed: 'What changed for patients',
    feedSummary: 'What changed in this guide, in plain words, newest first.',
    feedEntry: '{change} {status}',
    searchSummary: 'Search the guide in your own words. The search runs on your device.',
    articles: 'Articles',
    more: 'More',
    address: 'Address',
    language: 'Language',
    outOfDateAfter: 'Out of date after',
    lastChanged: 'Last changed',
    numbers: 'A number in brackets, such as [1], leads to the source with that number.',
    sourcesOf: 'The numbers lead to [the sources of this page]({url}).',
    from: 'From the {site}:',
    frame: 'Version {version}, changed on {updated}. Out of date after {until}. {license}.',
    frameLinks: 'Links open in a new tab.',
    old: 'This text is out of date. It was due to be checked by {until}. Read the page itself before you rely on it:',
    apiTitle: 'Content API of the {site}, version 1: every article and section as JSON',
    developers: 'How to reuse this guide on other sites and in programs, and how its API may change',
  },

  settings: {
    publisher: { label: 'Publisher', empty: 'No one is named as the publisher of this copy yet.' },
    contact: { label: 'Contact', empty: 'Whoever publishes this copy has not named a contact yet.' },
    funding: { label: 'Funding', empty: 'Whoever publishes this copy has not said who pays for it yet.' },
    conflicts: {
      label: 'Conflicts of interest',
      empty: 'Whoever publishes this copy has not said yet if there are any.',
    },
    host: {
      label: 'The host of this copy',
      empty: 'We do not know yet what the host keeps, or for how long.',
    },
  },

  care: {
    ambulance: 'Call an ambulance now',
    emergencyRoom: 'Go to the emergency room now',
    urgent: 'Urgent: call your clinic now',
    call: 'Not urgent: call in office hours',
    /** The small panel of the signs of both emergency cards, and the way to all cards. */
    panel: {
      title: 'Signs of an emergency',
      ambulance: 'Call an ambulance now for:',
      emergencyRoom: 'Go to the emergency room now if:',
      all: 'There are more. See all the signs, and who to call',
    },
    callFirst: 'Call {number}',
    callOwn: 'Call {number} ({short}), the emergency number in {country}',
    otherCountries: 'Other countries',
    section: 'Who to call, and when',
    sourcesHere: 'The sources of these signs:',
    sources:
      'The sources of these signs are listed [at the end of When to get help](/when-to-get-help/#sources).',
  },

  blocks: {
    do: 'Do',
    doNot: 'Do not',
    unknown: 'What we do not know',
    ask: 'Ask your clinic',
    sayIt: 'Say it in your own words',
    checklist: 'Checklist',
    important: 'Important',
    describe: 'Describe this drawing',
    needle: 'Show the drawing with the needle',
    seriousHarmCounts: 'What the studies counted',
  },

  bodyMap: {
    choose: 'Choose an area',
    hint: 'Choose it from the list, or tap it in the drawing.',
    side: 'Which side?',
    sides: { left: 'Left', right: 'Right', both: 'Both or middle' },
    /** Spoken and shown before the side is known, and with it. */
    chosen: { left: '{area}, left side', right: '{area}, right side', both: '{area}' },
    nothing: 'You have not chosen an area yet.',
    view: 'View of the body',
    views: {
      front: { name: 'Front', where: 'Front: your right side is on the left of the drawing.' },
      back: { name: 'Back', where: 'Back: your left side is on the left of the drawing.' },
    },
    alt: {
      front:
        'A body seen from the front, with numbered areas. The tables below tell you what each number is.',
      back: 'A body seen from the back, with numbered areas. The tables below tell you what each number is.',
    },
    one: 'Nerve root that often serves this area:',
    many: 'Nerve roots that often serve this area:',
    range: '{from} to {to}',
    clear: 'Clear my choice',
    columns: { number: 'Number', area: 'Where it hurts', roots: 'Nerve root' },
    unchecked: 'Drawing not yet checked by a health professional.',
  },

  picturesPage: {
    title: 'All drawings',
    intro:
      'All our drawings are here, with their captions. You may use them in print and online, as long as you say where they come from.',
    summary:
      'All the drawings of this guide in light, dark and print, with their captions and how you may reuse them.',
    count: '{n} drawings. None of them has been checked by a health professional yet.',
    reuse:
      'The license is Creative Commons Attribution 4.0 (CC BY 4.0), so you may copy, change and sell them. Keep the credit line with the drawing, and say so if you changed it.',
    license: { text: 'Read the license', address: 'https://creativecommons.org/licenses/by/4.0/' },
    looks: { light: 'Light', dark: 'Dark', print: 'Black and white print' },
    alt: 'In words:',
    used: 'Used in:',
    unused: 'Not used on any page yet.',
    home: 'Home page',
    download: 'Download {name} (SVG)',
    credit: 'Credit line:',
    creditLine: '"{name}", {site}, {address}, CC BY 4.0',
    needle: 'Show the drawing with the needle',
    more: 'Other looks, and how to reuse it',
    /** What a drawing is called here; one that is not named goes by its id. */
    names: {
      'close-up': 'One level from the side',
      'close-up-needle': 'One level from the side, with the needle',
      'body-map': 'Where pain from 5 nerves may be felt',
      'one-level': 'A nerve root: healthy, swollen, after a block',
      'disc-and-nerve': 'The disc and the nerve',
      neck: 'The neck from the side',
      targets: 'Where three injections go',
      'x-ray-screen': 'What the X-ray screen shows',
      'step-1': 'Step 1: Prep',
      'step-2': 'Step 2: Guidance',
      'step-3': 'Step 3: Injection',
      'step-3-needle': 'Step 3: Injection, with the needle',
      'step-4': 'Step 4: Monitoring',
      'step-5': 'Step 5: Aftercare',
      hero: 'The path of one nerve',
    } as Record<string, string>,
  },

  chance: {
    people: '{count} out of {per} people {happens} {timeframe}.',
    peopleRest: '{rest} {notHappens}.',
    injections: 'After {count} out of {per} injections, people {happens} {timeframe}.',
    injectionsRest: 'After the other {rest}, they {notHappens}.',
    treatment: 'With {treatment},',
    comparison: 'With {comparison}, {count} out of {per} do.',
    fewer: 'Fewer than 1',
    doNot: 'do not',
    unitPeople: 'people',
    unitInjections: 'injections',
    /** Above and beside a picture of two groups. */
    ofPer: '{count} of 100',
    hasIt: 'has it',
    hasItNot: 'does not',
    /** Names of the two sides of a pair, and the notes under it. */
    benefit: 'A benefit',
    harm: 'A side effect',
    pairUnits: 'One picture counts people, the other injections. A person can have more than one injection.',
    pairStudies: 'The two figures come from different studies, so do not subtract one from the other.',
    own: 'Your own chance may be higher or lower. Ask your team what it is for you.',
    certainty: {
      high: 'We are sure of this figure.',
      moderate: 'We are fairly sure of this figure.',
      low: 'This figure is uncertain.',
      'very-low': 'This figure is very uncertain.',
      'not-rated': 'We found no rating of how sure this is.',
    },
  },

  diary: {
    caption: 'Pain diary: write a number from 0 to 10',
    scale: '0 is no pain. 10 is pain as bad as you can imagine.',
    when: 'When',
    leg: 'Leg or arm, 0 to 10',
    back: 'Back or neck, 0 to 10',
    doing: 'What I was doing, medicine taken',
    rows: [
      'Just before',
      '1 hour after',
      '2 hours',
      '4 hours',
      '6 hours',
      'Bedtime',
      'Day 1',
      'Day 2',
      'Day 3',
      'Day 7',
      'Day 14',
      'Week 4',
      'Week 6',
    ],
  },

  painDiary,
  myPages,

  search: {
    ...searchField,
    ...searchForm,
    title: 'Search',
    label: 'What would you like to know?',
    open: 'Search',
    withoutScript: 'All questions, A to Z',
    summary:
      'Search the whole guide in your own words. The search runs on your own device and keeps nothing.',
    often: 'Often asked:',
    hint: 'Type a few words or a question. What you type never leaves your device.',
    needsScript: 'The search needs JavaScript, but the list of all questions works without it.',
    notHere: 'Not what you need?',
    careTitle: 'Read this first',
    sources: { one: 'From 1 source, named on that page', many: 'From {n} sources, named on that page' },
  },

  glossary: {
    title: 'Words explained',
    intro: 'Words from letters, scans and health professionals, in plain language, from A to Z.',
    summary: 'The words that letters, scans and clinics use, explained in plain language from A to Z.',
    also: 'Also called: {names}',
    letters: 'Letters',
    find: 'Find a word',
    found: 'Words found: {n}',
    none: 'We do not have this word. Try a shorter one, or search the whole guide.',
  },

  sourcesPage: {
    title: 'Sources',
    intro:
      'Every fact in this guide comes from one of these {n} sources. We read many of them only in part, in public copies.',
    summary: 'Every source behind the facts in this guide, with its publisher, date and link, in one list.',
    seen: 'Seen',
  },

  aToZ: {
    title: 'All questions, A to Z',
    intro:
      'Every page, part, question and word in this guide, from A to Z. You can use this list instead of the search.',
    summary: 'Every page, part, question and explained word in this guide, listed from A to Z.',
    letters: 'Letters',
    kinds: { article: 'page', section: 'part', question: 'question', term: 'word' },
  },

  notFound: {
    title: 'We cannot find that page',
    summary: 'The address may be old, or it may have a small mistake. Search, or look through all questions.',
    text: 'The address may be old, or it may have a small mistake in it. Nothing is wrong with your phone or computer.',
    nearest: 'Did you mean one of these?',
    options: 'Try one of these instead:',
  },

  kit,
  pack,
  plan,
  clinics,

  footer: {
    askTitle: 'Still have a question?',
    askText:
      'Call the clinic that booked your appointment. The number is on your letter, email or text message.',
    more: 'More pages',
    note: 'This is general information for patients. It does not replace advice from your own care team. In an emergency, call your local emergency number.',
  },
};

/** The texts that every language of the interface has. */
export type UiTexts = typeof en;
