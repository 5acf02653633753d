/** Words for reading without a connection. */
export const offline = {
  title: 'Read this guide without internet',
  summary: 'Your browser keeps the guide on your device, so you can read and search it without internet.',
  lead: 'After your first visit, your browser keeps this guide on your device. Then you can read and search it with no internet, such as in a hospital basement.',
  status: {
    title: 'On this device',
    kept: 'The guide is on this device. The copy is from {date}.',
    nothing: 'The guide is not on this device yet.',
    keeping: 'Saving the guide on this device. This can take a minute.',
    removing: 'Removing the guide from this device.',
    failed: 'That did not work. Check your connection and the free space on your device. Then try again.',
    unable: 'This browser cannot keep the guide. You can still print pages, or save them as files.',
    needsScript:
      'Your browser needs JavaScript to keep the guide. You can print pages, or save them as files.',
    keep: 'Save the guide on this device',
    remove: 'Remove the guide from this device',
  },
  sections: [
    {
      id: 'what',
      title: 'What your device keeps',
      text: [
        'It keeps every page of the guide, the pictures and the search. That is about {megabytes} MB to download, a few seconds after your first page.',
        'Other files, such as a PDF, are kept only if you open them. If your phone is set to save data, nothing is kept unless you ask for it here.',
      ],
    },
    {
      id: 'fresh',
      title: 'How to tell if a page is up to date',
      text: [
        'With internet, you always get the newest page. If the website does not answer, you get the copy on your device. A note at the top then says what day the copy is from.',
      ],
    },
    {
      id: 'remove',
      title: 'How to remove it',
      text: [
        'Use the button on this page. It removes the whole copy, and your browser will not keep a new one until you ask for it here. Clearing the data of this website in your browser also removes it.',
      ],
    },
  ],
  pages: 'Pages that many people need',
  /** Above a page that comes from the device. */
  notes: {
    kept: 'You may be offline. You are reading the copy on this device, from {date}.',
    missing:
      'You may be offline, and what you asked for is not on this device. A PDF opens only with internet. You can read these pages.',
    again: 'Try again',
  },
} as const;
