/** The words of the comfort menu and of listening. The browser loads them when a reader opens the menu. */
export const comfort = {
  listen: 'Listen to this page',
  noVoice: 'This device has no voice of its own for English.',
  size: 'Text size',
  sizes: { 1: 'Normal', 2: 'Large', 3: 'Very large', 4: 'Largest' },
  lines: 'Space between lines',
  lineSpaces: { 1: 'Normal', 2: 'Wide', 3: 'Very wide' },
  theme: 'Colors',
  themes: { auto: 'Match my device', light: 'Light', dark: 'Dark' },
  calm: 'Calm mode',
  calmNote: 'No drawings of needles, and nothing moves.',
  kept: 'Kept on this device only.',
  notKept: 'This browser does not keep your choices, so they end with this page.',
  reset: 'Back to normal',
  player: 'Listen',
  before: 'Previous sentence',
  play: 'Play',
  pause: 'Pause',
  next: 'Next sentence',
  speed: 'Speed',
  speeds: { slow: 'Slow', normal: 'Normal', fast: 'Fast' },
  stop: 'Stop listening',
};

/** The words that every language has. */
export type ComfortTexts = typeof comfort;
