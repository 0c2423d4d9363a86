import { writeNpy } from '@archipelago/datasets';
import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { testFolder } from './fixtures/test-folder';
import { readDecisions } from './read-decisions';

describe('readDecisions', () => {
  test('reads labels and confidences, each from its own kind of file', async () => {
    await using files = await testFolder({ 'confidences.csv': 'sure\n0.5\n0.25\n' });
    await writeFile(files.path('labels.npy'), writeNpy({ shape: [2], data: BigInt64Array.of(1n, 0n) }));
    const paths = { labels: files.path('labels.npy'), confidences: files.path('confidences.csv') };
    expect(await readDecisions({ ...paths, classes: 2 })).toMatchObject({
      kind: 'decisions',
      labels: Int32Array.of(1, 0),
      confidences: Float64Array.of(0.5, 0.25),
    });
    await expect(readDecisions({ ...paths, classes: 1 })).rejects.toMatchObject({
      code: 'LABEL_OUT_OF_RANGE',
      file: paths.labels,
      row: 0,
    });
  });

  test('names the file and the row of what is wrong', async () => {
    await using files = await testFolder({ 'y.txt': '0\n1\n', 'few.txt': '0.5\n' });
    await writeFile(files.path('nan.npy'), writeNpy({ shape: [2], data: Float32Array.of(0.5, NaN) }));
    const read = (name: string) =>
      readDecisions({ labels: files.path('y.txt'), confidences: files.path(name), classes: 2 });
    await expect(read('few.txt')).rejects.toMatchObject({ code: 'COUNT_MISMATCH' });
    await expect(read('nan.npy')).rejects.toMatchObject({ code: 'NOT_FINITE', file: files.path('nan.npy'), row: 1 });
  });
});
