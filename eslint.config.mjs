import { defineConfig, globalIgnores } from 'eslint/config';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { kebabCaseFile } from './tools/eslint/kebab-case.mjs';
import { layerRule } from './tools/eslint/layers.mjs';

const chance = { object: 'Math', property: 'random', message: 'Take a `Random` of @archipelago/numerics.' };
const tests = ['**/*.test.ts', '**/*.test-d.ts'];

export default defineConfig(
  globalIgnores(['**/dist', 'runs', 'tmp', '.nx']),
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    plugins: { archipelago: { rules: { 'kebab-case-file': kebabCaseFile } } },
    rules: {
      'archipelago/kebab-case-file': 'error',
      'object-shorthand': ['error', 'properties'],
      'prefer-const': 'error',
      eqeqeq: ['error', 'always'],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // The compiler knows which names exist.
      'no-undef': 'off',
    },
  },

  // Imports point down. Benchmarks are left out: they may compare with a package of any layer.
  { files: ['packages/*/src/**/*.ts'], ...layerRule() },

  {
    name: 'sources are short and export by name',
    files: ['packages/*/src/**/*.ts'],
    // An evaluator module is loaded by its path, so that it runs in process or in a pool: its default export is its contract.
    ignores: [...tests, '**/*evaluator.ts'],
    rules: {
      'max-lines': ['error', 400],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  {
    name: 'chance is an argument',
    files: ['packages/*/src/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-properties': ['error', chance] },
  },
  {
    name: 'time is an argument',
    files: ['packages/*/src/**/*.ts'],
    // The command line program hands the clock to the others.
    ignores: [...tests, 'packages/cli/**'],
    rules: {
      'no-restricted-properties': ['error', chance, { object: 'Date', property: 'now', message: 'Take a clock.' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Take a clock.' },
      ],
    },
  },
  {
    name: 'pure sources run anywhere',
    files: ['packages/*/src/**/*.ts'],
    ignores: [...tests, 'packages/*/src/{node,testing}/**', 'packages/{cli,engine-onnx}/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'Only src/node/** may need Node; `.` takes bytes.' }] },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require', 'global', '__dirname', '__filename'],
    },
  },
);
