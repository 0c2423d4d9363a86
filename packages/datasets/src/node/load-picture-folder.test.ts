import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { encode } from 'fast-png';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cifar10Classes } from '../published/cifar';
import { channelStatistics } from '../transforms/channel-statistics';
import { loadPictureFolder } from './load-picture-folder';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'pictures-'))));
afterEach(() => rm(folder, { recursive: true }));

const png = (channels: 1 | 3, value: number): Uint8Array =>
  encode({ width: 2, height: 2, channels, depth: 8, data: new Uint8Array(4 * channels).fill(value) });

async function write(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

test('one folder a class, in order of name, other files passed over', async () => {
  await write('dog/1.png', png(3, 30));
  await write('cat/b.PNG', png(3, 20));
  await write('cat/a.png', png(3, 10));
  await write('cat/notes.txt', 'no picture');
  await write('cat/.DS_Store', 'hidden');
  await write('README.md', 'about');
  const { kind, train, test: testSet } = await loadPictureFolder(folder);
  expect(kind).toBe('pictures');
  expect(train.classes).toEqual(['cat', 'dog']);
  expect([...train.labels]).toEqual([0, 0, 1]);
  expect([0, 12, 24].map((at) => train.images[at])).toEqual([10, 20, 30]);
  expect(testSet).toBeUndefined();
});

test('train/ and test/, or train/ and val/, of the same classes', async () => {
  await write('train/cat/1.png', png(1, 1));
  await write('train/dog/1.png', png(1, 2));
  await write('val/cat/1.png', png(1, 3));
  await write('val/dog/1.png', png(1, 4));
  const loaded = await loadPictureFolder(folder, { classes: ['Cat', 'Dog'], channels: 3 });
  expect(loaded.train).toMatchObject({ shape: [3, 2, 2], classes: ['Cat', 'Dog'] });
  expect([...loaded.test!.labels]).toEqual([0, 1]);
  await rm(join(folder, 'val/dog'), { recursive: true });
  await expect(loadPictureFolder(folder)).rejects.toMatchObject({ code: 'COUNT_MISMATCH', file: join(folder, 'val') });
});

test('errors name the file or folder', async () => {
  await expect(loadPictureFolder(folder)).rejects.toMatchObject({ code: 'NOT_FOUND', file: folder });
  await write('a/1.png', png(1, 1));
  await mkdir(join(folder, 'b'));
  await expect(loadPictureFolder(folder)).rejects.toMatchObject({ code: 'EMPTY', file: join(folder, 'b') });
  await write('b/1.png', 'no picture');
  await expect(loadPictureFolder(folder)).rejects.toMatchObject({
    code: 'BAD_MAGIC',
    file: join(folder, 'b', '1.png'),
  });
  await write('b/1.png', png(3, 1));
  await expect(loadPictureFolder(folder)).rejects.toMatchObject({
    code: 'SHAPE_MISMATCH',
    file: join(folder, 'b', '1.png'),
  });
  await expect(loadPictureFolder(folder, { maxBytes: 100 })).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
});

const archive = fileURLToPath(
  new URL('../../../../../shared/data/images/cifar10_jpeg_10000train_10000test.tar.gz', import.meta.url),
);

/** Files of a tar archive (ustar) whose name passes `wanted`. */
function* untar(bytes: Uint8Array, wanted: (name: string) => boolean): Iterable<readonly [string, Uint8Array]> {
  const text = (start: number, length: number): string =>
    new TextDecoder().decode(bytes.subarray(start, start + length)).replace(/\0.*$/s, '');
  for (let offset = 0; offset + 512 <= bytes.length && bytes[offset] !== 0;) {
    const size = Number.parseInt(text(offset + 124, 12), 8);
    const name = text(offset, 100);
    if (wanted(name)) yield [name, bytes.subarray(offset + 512, offset + 512 + size)];
    offset += 512 + 512 * Math.ceil(size / 512);
  }
}

describe.skipIf(!existsSync(archive))('JPEG files of CIFAR-10 (skipped where the archive is not there)', () => {
  test('20 files of each class are 32×32 RGB with about the statistics of CIFAR-10', async () => {
    for (const [name, content] of untar(gunzipSync(readFileSync(archive)), (each) => /\/00[01]\d\.jpg$/.test(each))) {
      await write(name, content);
    }
    const { train, test: testSet } = await loadPictureFolder(folder);
    expect(train.classes).toEqual(cifar10Classes);
    expect(train.shape).toEqual([3, 32, 32]);
    expect([train.labels.length, testSet!.labels.length]).toEqual([200, 200]);
    const { mean, std } = channelStatistics(train);
    for (let channel = 0; channel < 3; channel++) {
      expect(Math.abs(mean[channel] - [0.491, 0.482, 0.447][channel])).toBeLessThan(0.05);
      expect(Math.abs(std[channel] - [0.247, 0.243, 0.262][channel])).toBeLessThan(0.05);
    }
  });
});
