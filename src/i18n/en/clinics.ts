/** Words around a clinic's own answers. */
export const clinics = {
  sample: 'Sample',
  sampleBar: '{name} is made up. It shows how this page works. Do not call its numbers.',
  title: 'Your nerve root block at {name}',
  /** Shown on lock screens and in previews of messages, so it says nothing about the body. */
  shareTitle: 'Your appointment at {name}',
  shareText: 'How to get ready, what happens, and who to call.',
  from: 'From {name}',
  fromOn: 'From {name}, {date}',
  ask: 'Ask the clinic: {phone}',
  answers: {
    bloodThinners: 'Blood thinners',
    eating: 'Eating and drinking',
    diabetes: 'Diabetes',
    wayHome: 'Way home',
    bring: 'What to bring',
    interpreter: 'Interpreter, large print',
    languages: 'Languages',
    arrival: 'Arrive',
    sedation: 'Sedation',
    companion: 'Who can come with you',
    driving: 'Driving again',
    washing: 'Showers and baths',
    diary: 'Pain diary',
    followUp: 'Follow-up',
  },
  bloodThinners: {
    ready: {
      us: 'us',
      any: 'Call {who}, {phone}, as soon as you have a date. Do not change anything until you have talked with us.',
      before:
        'Call {who}, {phone}, at least {before} before. Do not change anything until you have talked with us.',
    },
  },
};
