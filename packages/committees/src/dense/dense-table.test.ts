import { expect, test } from 'vitest';
import { tabulateDense, type DenseImage } from './dense-table';
import type { ScoreMap } from './score-map';

const row = (data: readonly number[], classes = 2): ScoreMap => ({
  height: 1,
  width: data.length / classes,
  classes,
  kind: 'logits',
  data,
});

/** Four pixels: 0 0 1 1 of the first model, and 0 1 0 1 of the mean. */
const image: DenseImage = {
  first: row([1, 0, 1, 0, 0, 1, 0, 1]),
  second: row([1, 0, 0, 9, 9, 0, 0, 1]),
  labels: [0, 1, 1, 255],
};

test('counts what the first model gets and what each cell changes', async () => {
  const table = await tabulateDense([image], { size: 2, ignoreLabel: 255 });
  expect(table).toMatchObject({ classes: 2, images: 1 });
  expect(Array.from(table.pixels)).toEqual([2, 2]);
  expect(Array.from(table.unpassed.hits)).toEqual([1, 1]);
  expect(Array.from(table.unpassed.predicted)).toEqual([2, 1]);
  expect(Array.from(table.unpassed.actual)).toEqual([1, 2]);
  expect(Array.from(table.hitChanges)).toEqual([0, 1, 0, -1]);
  expect(Array.from(table.predictedChanges)).toEqual([-1, 1, 1, -1]);
});

test('refuses no images, images of several tasks, and labels that are no class', async () => {
  await expect(tabulateDense([])).rejects.toMatchObject({ code: 'BAD_OPTION' });
  const other = { first: row([1, 2, 3], 3), second: row([1, 2, 3], 3), labels: [0] };
  await expect(tabulateDense([image, other], { ignoreLabel: 255 })).rejects.toMatchObject({
    code: 'CLASS_MISMATCH',
    row: 1,
  });
  await expect(tabulateDense([image])).rejects.toMatchObject({ code: 'LABEL_OUT_OF_RANGE' });
});
