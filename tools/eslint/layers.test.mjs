import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { root } from '../workspace.mjs';
import { allowedImports, readLayers } from './layers.mjs';

const layerOf = {
  numerics: 'ground',
  'graph-ir': 'ground',
  trials: 'ground',
  engine: 'engine',
  'engine-onnx': 'substrate',
  datasets: 'substrate',
  bo: 'methods',
  darts: 'methods',
  report: 'compose',
  cli: 'app',
};

describe('allowedImports', () => {
  test.each([
    ['numerics', []],
    ['graph-ir', ['numerics']],
    ['trials', ['numerics']],
    ['engine', ['numerics', 'graph-ir', 'trials']],
    ['engine-onnx', ['numerics', 'graph-ir', 'trials', 'engine']],
    ['bo', ['numerics', 'graph-ir', 'trials', 'engine', 'engine-onnx', 'datasets']],
    ['report', ['numerics', 'graph-ir', 'trials', 'engine', 'engine-onnx', 'datasets', 'bo', 'darts']],
  ])('%s may import %j', (name, allowed) => expect(allowedImports(name, layerOf)).toEqual(allowed));
});

test('every package names its layer, the one that CONTRIBUTING.md lists it under', () => {
  const layersFound = readLayers();
  expect(layersFound).toMatchObject({ numerics: 'ground', engine: 'engine', cli: 'app' });
  const lines = readFileSync(`${root}CONTRIBUTING.md`, 'utf8').split('\n');
  for (const [name, layer] of Object.entries(layersFound)) {
    expect(lines.find((line) => line.startsWith(`| \`${layer}\``))).toContain(`\`${name}\``);
  }
});

describe('the configuration of this workspace', () => {
  const eslint = new ESLint({ cwd: root });
  const lint = async (file, code) => {
    const [result] = await eslint.lintText(`${code}\n`, { filePath: `${root}packages/${file}` });
    return result.messages.map((message) => message.ruleId);
  };
  const forbidden = 'boundaries/dependencies';

  test.each([
    ['upwards by name', 'numerics/src/mean.ts', `export { run } from '@archipelago/trials';`],
    ['sideways by name', 'graph-ir/src/mean.ts', `export { run } from '@archipelago/trials';`],
    ['of a type', 'graph-ir/src/mean.ts', `export type { Trial } from '@archipelago/trials';`],
    ['of a type in place', 'graph-ir/src/mean.ts', `export type T = import('@archipelago/trials').Trial;`],
    ['of a sub-path', 'numerics/src/mean.ts', `export { journal } from '@archipelago/trials/node';`],
    ['by relative path', 'numerics/src/mean.ts', `export { run } from '../../trials/src/index';`],
    ['at run time', 'numerics/src/mean.ts', `export const trials = import('@archipelago/trials');`],
    ['from a test', 'engine/src/mean.test.ts', `import '@archipelago/engine-onnx';`],
  ])('fails on an import %s', async (_, file, code) => expect(await lint(file, code)).toContain(forbidden));

  test.each([
    ['downwards', 'engine/src/mean.ts', `export { graph } from '@archipelago/graph-ir';`],
    ['within the package', 'engine/src/mean.ts', `export { sum } from './program/sum';`],
    ['of a library', 'trials/src/mean.ts', `export { map } from 'rxjs';`],
    ['up, in a benchmark', 'graph-ir/bench/mean.bench.ts', `export { run } from '@archipelago/engine-onnx';`],
  ])('allows an import %s', async (_, file, code) => expect(await lint(file, code)).toEqual([]));

  test.each([
    ['Math.random()', 'no-restricted-properties'],
    ['Date.now()', 'no-restricted-properties'],
    ['new Date()', 'no-restricted-syntax'],
    ['process.env', 'no-restricted-globals'],
    ['Buffer.alloc(1)', 'no-restricted-globals'],
  ])('fails on %s in a pure source and not in its test', async (expression, rule) => {
    expect(await lint('trials/src/mean.ts', `export const x = ${expression};`)).toEqual([rule]);
    expect(await lint('trials/src/mean.test.ts', `export const x = ${expression};`)).toEqual([]);
  });

  test('lets the command line program read the clock, and no chance', async () => {
    expect(await lint('cli/src/run.ts', 'export const x = Date.now();')).toEqual([]);
    expect(await lint('cli/src/run.ts', 'export const x = Math.random();')).toEqual(['no-restricted-properties']);
  });

  test('fails on a Node module in a pure source and not under src/node', async () => {
    const code = `export { readFile } from 'node:fs/promises';`;
    expect(await lint('trials/src/mean.ts', code)).toEqual(['no-restricted-imports']);
    expect(await lint('trials/src/node/mean.ts', code)).toEqual([]);
  });

  test('fails on a file name that is not in kebab-case', async () => {
    expect(await lint('trials/src/bestSoFar.ts', 'export const x = 1;')).toEqual(['archipelago/kebab-case-file']);
    expect(await lint('trials/src/best-so-far.test.ts', 'export const x = 1;')).toEqual([]);
  });

  test('fails on a default export, save of an evaluator module', async () => {
    expect(await lint('bo/src/search.ts', 'export default 1;')).toEqual(['no-restricted-exports']);
    expect(await lint('bo/src/student-evaluator.ts', 'export default 1;')).toEqual([]);
  });
});
