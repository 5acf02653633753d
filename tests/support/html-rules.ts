/** What counts as valid HTML: the sets of html-validate for whole documents, with those on accessibility. */
import type { ConfigData } from 'html-validate';

/** Each rule that is off or changed has its reason beside it. */
export const htmlRules: ConfigData = {
  root: true,
  extends: [
    'html-validate:recommended',
    'html-validate:a11y',
    'html-validate:document',
    // How the same thing is written is left to the formatter and the build.
    'html-validate:prettier',
  ],
  rules: {
    // Scripts come from our own site, where a hash of them would prove nothing.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Safari takes a list without bullets for no list, unless it says so.
    'no-redundant-role': 'off',
    // Boxes that scroll by themselves, and our own elements, are regions with a name.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // An article has two lists of contents, of which a screen shows one; axe asks what is shown.
    'unique-landmark': 'off',
    // The space in the words of a link to a phone stands before its country, not in the number.
    'tel-non-breaking': 'off',
  },
};
