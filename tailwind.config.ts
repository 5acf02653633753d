import type { Config } from 'tailwindcss';

/**
 * Names for utilities. The values live in `src/styles/tokens.css`, where theme, contrast and print change
 * them; a test makes sure that every name points at a token that exists.
 */
const token = (name: string) => `var(--${name})`;

export default {
  theme: {
    screens: {
      small: '21rem',
      phone: '30rem',
      medium: '36rem',
      tablet: '48rem',
      wide: '64rem',
      huge: '75rem',
    },
    colors: {
      transparent: 'transparent',
      current: 'currentcolor',
      paper: token('paper'),
      raise: token('raise'),
      sunk: token('sunk'),
      tint: token('tint'),
      ink: { DEFAULT: token('ink'), 2: token('ink-2') },
      pine: { DEFAULT: token('pine') },
      strip: { DEFAULT: token('strip'), on: token('on-strip') },
      nerve: token('nerve'),
      story: { DEFAULT: token('story'), on: token('on-story'), label: token('story-label') },
      edge: token('edge'),
      hair: token('hair'),
      call: { DEFAULT: token('call'), bg: token('call-bg') },
      urgent: { DEFAULT: token('urgent'), bg: token('urgent-bg') },
      emergency: {
        DEFAULT: token('emerg'),
        text: token('emerg-text'),
      },
      error: token('err'),
    },
    fontFamily: { text: token('font-text'), head: token('font-head') },
    fontSize: {
      small: token('fs-s'),
      medium: token('fs-m'),
      body: token('fs-body'),
      h4: token('fs-h4'),
      h3: token('fs-h3'),
      h2: token('fs-h2'),
      h1: token('fs-h1'),
      display: token('fs-display'),
    },
    borderRadius: { DEFAULT: '6px' },
    maxWidth: { measure: token('measure') },
    extend: { spacing: { tap: token('tap'), gutter: token('gutter'), part: token('part') } },
  },
} satisfies Config;
