import { writeNpy, writeNpz } from '@archipelago/datasets';
import { describe, expect, test } from 'vitest';
import { testFolder } from './fixtures/test-folder';
import { readScores } from './read-scores';

const data = Float32Array.of(1, 2, 3, 4, 5, 6);
const array = { shape: [3, 2], data };

describe('readScores', () => {
  test('reads the same rows from .npy, .npz and .csv', async () => {
    await using files = await testFolder({
      'x.npy': writeNpy(array),
      'x.npz': writeNpz({ logits: array, labels: { shape: [3], data: new Int32Array(3) } }),
      'x.csv': 'cat,dog\n1,2\n3,4\n5,6\n',
    });
    for (const name of ['x.npy', 'x.npz', 'x.csv']) {
      const scores = await readScores(files.path(name), { kind: 'logits', entry: 'logits' });
      expect(scores).toMatchObject({ kind: 'logits', samples: 3, classes: 2, file: files.path(name) });
      expect(Array.from(await scores.read(1, 3))).toEqual([3, 4, 5, 6]);
    }
  });

  test('the kind is stated, not guessed', async () => {
    await using files = await testFolder({ 'x.csv': '0.5,0.5\n' });
    const wrong = { kind: 'auto' } as unknown as { kind: 'logits' };
    await expect(readScores(files.path('x.csv'), wrong)).rejects.toMatchObject({ code: 'BAD_OPTION' });
    expect(await readScores(files.path('x.csv'), { kind: 'probabilities' })).toMatchObject({ kind: 'probabilities' });
  });

  test('other files and other arrays fail', async () => {
    await using files = await testFolder({
      'x.json': '[]',
      'vector.npz': writeNpz({ x: { shape: [6], data } }),
      'whole.npz': writeNpz({ x: { shape: [3, 2], data: new Int32Array(6) } }),
    });
    for (const [name, message] of [
      ['x.json', '.npy, .npz and .csv'],
      ['vector.npz', '(samples, classes)'],
      ['whole.npz', 'int32'],
      ['missing.csv', 'no such file'],
    ]) {
      await expect(readScores(files.path(name), { kind: 'logits' })).rejects.toMatchObject({
        code: 'BAD_FILE',
        file: files.path(name),
        message: expect.stringContaining(message),
      });
    }
  });
});
