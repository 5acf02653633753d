// @ts-check
import { fileURLToPath } from 'node:url';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Which folders of `src/` may import which, each only from its left:
 * `schema → format → reading → library → dom → search, machine, hosting, offline → verify, tools, clinics, arrive, codes, leaflets → components → layouts → pages →
 * checks → integrations → commands`. `site.config.ts`, `i18n/` and `styles/` are open to all and read nobody.
 */
const folders = [
  'schema',
  'format',
  'reading',
  'library',
  'dom',
  'calendar',
  'search',
  'machine',
  'codes',
  'leaflets',
  'hosting',
  'clinics',
  'arrive',
  'tools',
  'offline',
  'verify',
  'components',
  'layouts',
  'pages',
  'checks',
  'integrations',
  'commands',
];

const text = ['schema', 'format', 'reading', 'library'];
const features = [
  ...text,
  'dom',
  'search',
  'machine',
  'hosting',
  'clinics',
  'arrive',
  'codes',
  'leaflets',
  'tools',
  'offline',
];

/** @type {Record<string, string[]>} */
const mayImport = {
  i18n: [],
  schema: [],
  format: ['schema'],
  reading: ['schema', 'format'],
  library: ['schema', 'format', 'reading'],
  dom: [],
  calendar: [],
  search: ['schema', 'format', 'reading', 'dom'],
  machine: text,
  codes: text,
  leaflets: [...text, 'machine'],
  hosting: ['schema', 'format'],
  clinics: [...text, 'dom', 'calendar'],
  arrive: ['clinics'],
  tools: [...text, 'dom', 'calendar'],
  offline: ['schema', 'format', 'dom'],
  verify: ['schema', 'format', 'hosting', 'offline'],
  components: features,
  layouts: [...features, 'components'],
  pages: [...features, 'components', 'layouts'],
  integrations: [...features, 'checks'],
  checks: [...text, 'clinics', 'codes'],
  commands: [...features, 'verify', 'integrations', 'checks'],
};

/**
 * Refuses imports of the folders, written with the alias or as a relative path.
 * @param {string[]} forbidden
 * @param {string} message
 */
const refuse = (forbidden, message) => ({
  regex: `^(@/|(\\.\\./)+)(${forbidden.join('|')})/`,
  message,
});

const readingContent = {
  regex: '^astro:content$',
  allowTypeImports: true,
  message: 'Ask src/library/entries.ts, the only file beside pages and layouts that touches astro:content.',
};

/** Folders whose files ask `src/library/entries.ts` for content instead of Astro. */
const asksEntries = ['i18n', ...features, 'components', 'integrations', 'checks', 'commands'];

/** @type {import('eslint').Linter.Config[]} */
export const importDirection = Object.entries(mayImport).flatMap(([folder, allowed]) => {
  const forbidden = folders.filter((each) => each !== folder && !allowed.includes(each));
  const open = allowed.map((each) => `src/${each}`).join(', ') || 'none of the others';
  const direction = refuse(forbidden, `src/${folder} may import ${open} (see eslint.config.js).`);
  const rule = (/** @type {object[]} */ ...patterns) => ({
    '@typescript-eslint/no-restricted-imports': /** @type {import('eslint').Linter.RuleEntry} */ ([
      'error',
      { patterns },
    ]),
  });
  return [
    {
      name: `import direction of src/${folder}`,
      files: [`src/${folder}/**`],
      rules: rule(direction, ...(asksEntries.includes(folder) ? [readingContent] : [])),
    },
    {
      name: `import direction of src/${folder}, its query layer`,
      files: [`src/${folder}/entries.ts`],
      rules: rule(direction),
    },
  ];
});

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.cache/',
      '.astro/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
      'tests/fixtures/',
    ],
  },
  {
    files: ['**/*.{js,mjs,ts}'],
    ignores: ['**/*.astro/*'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)) },
    },
    rules: {
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An empty setting in the environment is a missing one.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // The rule does not see casts that are in comments.
    files: ['**/*.{js,mjs}'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['**/*.astro', '**/*.astro/*.{js,ts}'],
    extends: [tseslint.configs.strict],
  },
  astro.configs.recommended,
  astro.configs['jsx-a11y-recommended'],
  {
    rules: {
      eqeqeq: 'error',
      // Safari takes a list without bullets for no list, unless it says so.
      'astro/jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
      // A wide table scrolls in its own box, which the keyboard has to reach.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'] }],
    },
  },
  {
    // TypeScript alone does not know what an .astro file exports; astro check does.
    files: ['src/components/content/*-components.ts', 'src/components/content/table-of-components.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  importDirection,
);
