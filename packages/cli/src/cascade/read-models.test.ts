import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeNpy } from '@archipelago/datasets';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { labels, logitsOf, models } from './fixtures';
import { readModels } from './read-models';

let folder: string;
const file = (name: string): string => join(folder, name);
const flags = () => ({ logits: [file('*.npy')], labels: file('y.csv'), costs: file('costs.json'), models: 4 });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archipelago-'));
  for (const model of models) {
    writeFileSync(file(`${model.name}.npy`), writeNpy({ shape: [600, 10], data: logitsOf(model) }));
  }
  writeFileSync(file('y.csv'), labels.join('\n'));
  writeFileSync(file('costs.json'), JSON.stringify({ small: 1, middle: 4, large: 20, 'not used': 1 }));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('readModels names models by their files, and makes committees of as many as there are', async () => {
  const progress: string[] = [];
  const { pool, table } = await readModels(flags(), { onProgress: (text) => void progress.push(text) });
  expect(pool.types.map(({ name, costs }) => [name, costs.cost])).toEqual([
    ['large', 20],
    ['middle', 4],
    ['small', 1],
  ]);
  expect([table.samples, table.classes, table.size]).toEqual([600, 10, 3]);
  expect(progress.at(-1)).toBe('reading: 600 of 600 samples');
});

it('the combination and the confidence are those of the flags', async () => {
  const { table } = await readModels({ ...flags(), combination: 'vote' });
  expect(new Set(table.decisions([0, 1]).confidences)).toEqual(new Set([0.5, 1]));
  const { table: gaps } = await readModels({ ...flags(), confidence: 'negativeEntropy' });
  expect(Math.max(...gaps.decisions([0]).confidences)).toBeLessThanOrEqual(0);
});

it.each([
  ['no models', { logits: undefined }, 'BAD_OPTION'],
  ['no labels', { labels: undefined }, 'BAD_OPTION'],
  ['no costs', { costs: undefined }, 'BAD_OPTION'],
  ['a pattern without files', { logits: ['*.none'] }, 'BAD_FILE'],
])('%s: %s', async (_what, change, code) => {
  await expect(readModels({ ...flags(), ...change })).rejects.toMatchObject({ code });
});
