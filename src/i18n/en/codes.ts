/** Words around the codes of health records and bills. */
export const codes = {
  /** The page for requests, which is a list for readers. */
  title: 'Codes in your records',
  summary: 'What to read in this guide about a code in your health record or on your bill.',
  intro:
    'A health record or a bill may show a code for your injection or your pain. Choose the one that you see.',
  choose: 'Choose what you want to read',
  notFound:
    'We did not find a page for the code that your record sent. We did not keep it, or anything else that came with it.',
  none: 'None of these',
  noneText: 'Start at the first page of the guide',
  unsure:
    'Not sure? Call the clinic that booked your appointment. In an emergency, call your local emergency number.',

  /** The page of a code. */
  description: '{label} in your record or on your bill: what it means and what to read. {status}',
  lead: 'Your record or bill may show this number. In our words: {text}',
  read: 'What to read',
  near: 'Numbers that are close to it',
  own: 'These are our own short words, not those of the code system.',
  clinic: 'Only your clinic can say which code is used for you, and why.',
  source: 'Source:',
  /** How a record names its link to the guide. */
  link: 'Patient education: nerve root block',

  /** For those who set up a record system. */
  table: { code: 'Code', page: 'Page' },
};
