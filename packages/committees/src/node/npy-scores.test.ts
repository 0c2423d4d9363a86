import { writeFile } from 'node:fs/promises';
import { writeNpy } from '@archipelago/datasets';
import { describe, expect, test } from 'vitest';
import { testFolder } from './fixtures/test-folder';
import { npyScores } from './npy-scores';

const data = Float32Array.from({ length: 12 }, (_, i) => i / 8);

describe('npyScores', () => {
  test('reads any rows of float32 and float64', async () => {
    await using files = await testFolder({
      'a.npy': writeNpy({ shape: [4, 3], data }),
      'b.npy': writeNpy({ shape: [4, 3], data: Float64Array.from(data) }),
    });
    for (const name of ['a.npy', 'b.npy']) {
      const scores = await npyScores(files.path(name), 'logits');
      expect(scores).toMatchObject({ kind: 'logits', samples: 4, classes: 3, file: files.path(name) });
      expect(Array.from(await scores.read(1, 3))).toEqual([...data.subarray(3, 9)]);
      expect(Array.from(await scores.read(0, 4))).toEqual([...data]);
      expect(Array.from(await scores.read(2, 2))).toEqual([]);
    }
  });

  test('reads elements of the other byte order', async () => {
    const bytes = Buffer.from(writeNpy({ shape: [2, 1], data: Float32Array.of(1, -2.5) }));
    bytes.write('>', bytes.indexOf('<'));
    bytes.subarray(-8).swap32();
    await using files = await testFolder({ 'x.npy': bytes });
    const scores = await npyScores(files.path('x.npy'), 'logits');
    expect(Array.from(await scores.read(0, 2))).toEqual([1, -2.5]);
  });

  test('leaves no file open', async () => {
    await using files = await testFolder({ 'x.npy': writeNpy({ shape: [4, 3], data }) });
    const scores = await npyScores(files.path('x.npy'), 'logits');
    await scores.read(0, 1);
    const open = process.getActiveResourcesInfo().filter((resource) => /file|FS/i.test(resource));
    expect(open).toEqual([]);
  });

  test.each([
    ['a vector', writeNpy({ shape: [12], data }), '(samples, classes)'],
    ['no row', writeNpy({ shape: [0, 3], data: new Float32Array() }), '(samples, classes)'],
    ['integers', writeNpy({ shape: [4, 3], data: new Int32Array(12) }), 'int32; save them as float32'],
    ['a cut file', writeNpy({ shape: [4, 3], data }).subarray(0, -1), 'makes 176 bytes and the file has 175'],
    ['more than the array', Buffer.concat([writeNpy({ shape: [4, 3], data }), Buffer.alloc(1)]), 'has 177'],
    ['no array', Buffer.from('hello'), 'does not begin with'],
    ['nothing', Buffer.alloc(0), 'does not begin with'],
    [
      'column order',
      Buffer.from(
        Buffer.from(writeNpy({ shape: [4, 3], data }))
          .toString('latin1')
          .replace('False, ', 'True,  '),
        'latin1',
      ),
      'ascontiguousarray',
    ],
  ])('%s fails', async (_, bytes, message) => {
    await using files = await testFolder({ 'x.npy': bytes });
    const file = files.path('x.npy');
    await expect(npyScores(file, 'logits')).rejects.toMatchObject({
      code: 'BAD_FILE',
      file,
      message: expect.stringContaining(message),
    });
  });

  test('a missing file, a folder, and a file that is cut later fail', async () => {
    await using files = await testFolder({ 'x.npy': writeNpy({ shape: [4, 3], data }) });
    const failure = { code: 'BAD_FILE' };
    await expect(npyScores(files.path('y.npy'), 'logits')).rejects.toMatchObject(failure);
    await expect(npyScores(files.folder, 'logits')).rejects.toMatchObject(failure);
    const scores = await npyScores(files.path('x.npy'), 'logits');
    await writeFile(files.path('x.npy'), 'short');
    await expect(scores.read(0, 4)).rejects.toMatchObject(failure);
  });
});
