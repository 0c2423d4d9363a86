import { writeNpy, writeNpz } from '@archipelago/datasets';
import { describe, expect, test } from 'vitest';
import { testFolder } from './fixtures/test-folder';
import { readArray } from './read-array';

const one = { shape: [2], data: Float32Array.of(1, 2) };

describe('readArray', () => {
  test('reads a .npy file, and the only or the named array of a .npz file', async () => {
    await using files = await testFolder({
      'a.npy': writeNpy(one),
      'one.npz': writeNpz({ x: one }),
      'two.NPZ': writeNpz({ x: one, y: { shape: [1], data: Int32Array.of(7) } }),
    });
    expect(await readArray(files.path('a.npy'))).toMatchObject(one);
    expect(await readArray(files.path('one.npz'))).toMatchObject(one);
    expect(await readArray(files.path('two.NPZ'), { entry: 'y' })).toMatchObject({ data: Int32Array.of(7) });
  });

  test('lists the arrays where it cannot choose', async () => {
    await using files = await testFolder({ 'two.npz': writeNpz({ x: one, y: one }), 'none.npz': writeNpz({}) });
    const failure = (message: string) => ({ code: 'BAD_FILE', message: expect.stringContaining(message) });
    await expect(readArray(files.path('two.npz'))).rejects.toMatchObject(failure('2 arrays; name one as entry: x, y'));
    await expect(readArray(files.path('two.npz'), { entry: 'z' })).rejects.toMatchObject(failure('no array "z"'));
    await expect(readArray(files.path('none.npz'))).rejects.toMatchObject(failure('the archive is empty'));
  });

  test('what is no array names the file', async () => {
    await using files = await testFolder({ 'x.npy': 'hello', 'x.npz': 'hello' });
    for (const name of ['x.npy', 'x.npz', 'missing.npy']) {
      const file = files.path(name);
      await expect(readArray(file)).rejects.toMatchObject({
        code: 'BAD_FILE',
        file,
        message: expect.stringContaining(file),
      });
    }
  });
});
