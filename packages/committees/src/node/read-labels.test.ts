import { writeNpy, writeNpz } from '@archipelago/datasets';
import { describe, expect, test } from 'vitest';
import { testFolder } from './fixtures/test-folder';
import { readLabels } from './read-labels';

describe('readLabels', () => {
  test.each([
    ['x.npy', writeNpy({ shape: [3], data: BigInt64Array.of(3n, 0n, 1n) })],
    ['x.npy', writeNpy({ shape: [3, 1], data: Uint8Array.of(3, 0, 1) })],
    ['x.npy', writeNpy({ shape: [3], data: Float64Array.of(3, 0, 1) })],
    ['x.npz', writeNpz({ y: { shape: [3], data: Int32Array.of(3, 0, 1) } })],
    ['x.csv', 'label\n3\n0\n1\n'],
    ['x.txt', '3.0\n0\n1e0'],
  ])('reads %s', async (name, content) => {
    await using files = await testFolder({ [name]: content });
    expect(await readLabels(files.path(name))).toEqual(Int32Array.of(3, 0, 1));
  });

  test.each([
    ['x.npy', writeNpy({ shape: [2], data: Float32Array.of(1, 1.5) }), 'row 1 is 1.5'],
    ['x.npy', writeNpy({ shape: [2], data: Int32Array.of(1, -1) }), 'row 1 is -1'],
    ['x.npy', writeNpy({ shape: [1], data: BigUint64Array.of(1n << 40n) }), 'row 0 is 1099511627776'],
    ['x.npy', writeNpy({ shape: [2], data: Float32Array.of(1, NaN) }), 'row 1 is NaN'],
    ['x.npy', writeNpy({ shape: [2, 3], data: new Int32Array(6) }), 'not one column each'],
    ['x.npy', writeNpy({ shape: [0], data: new Int32Array(0) }), 'its shape is (0)'],
    ['x.csv', '1,2\n', '2 columns'],
    ['x.txt', '1\nx\n', 'line 2, column 1 is "x"'],
    ['x.json', '[1]', '.npy, .npz, .csv and .txt'],
  ])('refuses %s', async (name, content, message) => {
    await using files = await testFolder({ [name]: content });
    const file = files.path(name);
    await expect(readLabels(file)).rejects.toMatchObject({
      code: 'BAD_FILE',
      file,
      message: expect.stringContaining(message),
    });
  });
});
