import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'fast-png';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadDataset } from './load-dataset';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'dataset-'))));
afterEach(() => rm(folder, { recursive: true }));

test('loadDataset("digits") is the bundled set, which has no test set', async () => {
  const { kind, train, test: testSet, attribution } = await loadDataset('digits');
  expect(kind).toBe('digits');
  expect(train.labels.length).toBe(1797);
  expect(testSet).toBeUndefined();
  expect(attribution?.license).toBe('CC-BY-4.0');
});

test('a folder of IDX files is read as such', async () => {
  const images = Uint8Array.of(0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 5);
  await writeFile(join(folder, 'train-images-idx3-ubyte'), images);
  await writeFile(join(folder, 'train-labels-idx1-ubyte'), Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 1, 0));
  expect((await loadDataset(folder)).kind).toBe('idx');
});

test('a folder of CIFAR is read as such', async () => {
  await writeFile(join(folder, 'train.bin'), new Uint8Array(3074));
  expect((await loadDataset(folder)).kind).toBe('cifar100');
});

test('folders of pictures are read as such', async () => {
  await mkdir(join(folder, 'a'));
  await writeFile(
    join(folder, 'a', '1.png'),
    encode({ width: 1, height: 1, channels: 1, depth: 8, data: Uint8Array.of(5) }),
  );
  expect((await loadDataset(folder, { classes: ['one'] })).train.classes).toEqual(['one']);
});

test('another folder is UNKNOWN_KIND, and none NOT_FOUND', async () => {
  await expect(loadDataset(folder)).rejects.toMatchObject({ code: 'UNKNOWN_KIND', file: folder });
  await mkdir(join(folder, 'train'));
  await expect(loadDataset(folder)).rejects.toMatchObject({ code: 'UNKNOWN_KIND' });
  await expect(loadDataset(join(folder, 'x'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
