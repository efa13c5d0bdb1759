import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import accessibility from 'eslint-plugin-jsx-a11y-x'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'Use a const array and a union type.' },
  { selector: 'ExportDefaultDeclaration', message: 'Use named exports.' },
  { selector: 'ExportAllDeclaration', message: 'Import from the file that defines it.' },
  {
    selector: "ArrowFunctionExpression[params.0.name='trx'] Identifier[name='db']",
    message: 'Inside a transaction use trx: a query on db would wait for ever.',
  },
]
const noClockNoChance = [
  {
    selector: "NewExpression[callee.name='Date']",
    message: 'Take the day as an argument: rules have no clock.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Take the time as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Take chance as an argument.',
  },
  {
    selector: "CallExpression[callee.name='parseFloat']",
    message: 'Money is whole pence: use domain/money.',
  },
  {
    selector: "CallExpression[callee.property.name='toFixed']",
    message: 'Money is printed in domain/money only.',
  },
]

export default tseslint.config(
  { ignores: ['out/**', 'release/**', 'coverage/**', 'demo-output/**', 'test-results/**', 'bench-data/**'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false },
      ],
      '@typescript-eslint/require-array-sort-compare': 'error',
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'typeLike', format: ['PascalCase'] },
        { selector: 'variable', format: ['camelCase', 'PascalCase', 'UPPER_CASE'] },
        { selector: 'function', format: ['camelCase', 'PascalCase'] },
      ],
    },
  },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always'],
      curly: ['error', 'multi-line'],
      'no-console': 'error',
      'no-param-reassign': 'error',
      complexity: ['error', 12],
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },
  {
    files: ['src-shared/domain/**'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...noClockNoChance] },
  },
  {
    files: ['src-renderer/**'],
    plugins: { 'react-hooks': hooks, 'jsx-a11y-x': accessibility },
    rules: {
      ...hooks.configs.recommended.rules,
      ...accessibility.configs.recommended.rules,
      // It speaks to the React Compiler, which is not used here; TanStack Virtual is fine without it.
      'react-hooks/incompatible-library': 'off',
    },
  },
  { files: ['src-renderer/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 120 }] } },
  {
    files: ['src-main/**', 'migrations/**'],
    ignores: ['src-main/electron/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron',
              importNames: ['ipcMain'],
              message: 'Register messages in src-main/electron only.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['tests/**', 'bench/**'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  // Programs people run in a terminal speak through the console; tool settings export a default.
  { files: ['scripts/**', 'bench/**', 'tests/support/**'], rules: { 'no-console': 'off' } },
  { files: ['*.config.{js,ts}'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
  prettier,
)
