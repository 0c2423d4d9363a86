import { expect, test } from 'vitest';
import { codeBlocks, importedPackages, runnableBlocks } from './code-blocks.mjs';

const markdown = [
  '# Title',
  '```ts no-run',
  'fragment();',
  '```',
  '````md',
  '```js',
  'quoted();',
  '```',
  '````',
  '```js',
  'first();',
  'second();',
  '```',
].join('\n');

test('codeBlocks finds language, flags, place and code', () => {
  expect(codeBlocks(markdown)).toEqual([
    { language: 'ts', flags: ['no-run'], line: 3, code: 'fragment();' },
    { language: 'md', flags: [], line: 6, code: '```js\nquoted();\n```' },
    { language: 'js', flags: [], line: 11, code: 'first();\nsecond();' },
  ]);
});

test('runnableBlocks leaves out other languages and what is flagged no-run', () => {
  expect(runnableBlocks(markdown).map((block) => block.line)).toEqual([11]);
});

test('importedPackages names packages once, without sub-paths', () => {
  const code = `
    import { of } from 'rxjs';
    import { map } from 'rxjs/operators';
    import { run } from "@archipelago/trials/node";
    import { readFile } from 'node:fs';
    import './local.mjs';
    const plot = await import('@observablehq/plot');`;
  expect(importedPackages(code)).toEqual(['rxjs', '@archipelago/trials', '@observablehq/plot']);
});
