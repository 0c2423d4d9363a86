import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countClasses } from '../image-dataset';
import { fashionMnistClasses } from '../published/fashion-mnist';
import { channelStatistics } from '../transforms/channel-statistics';
import { findIdxFiles, loadIdxFolder } from './load-idx-folder';

/** Where Debian's dataset-fashion-mnist puts its files. */
const fashionMnist = '/usr/share/datasets/fashion-mnist';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'idx-'))));
afterEach(() => rm(folder, { recursive: true }));

const images = (n: number): Uint8Array =>
  Uint8Array.of(0, 0, 8, 3, 0, 0, 0, n, 0, 0, 0, 1, 0, 0, 0, 2, ...new Uint8Array(2 * n));
const labels = (...values: number[]): Uint8Array => Uint8Array.of(0, 0, 8, 1, 0, 0, 0, values.length, ...values);

test('training and test files, gzipped or not, share their classes', async () => {
  await writeFile(join(folder, 'train-images-idx3-ubyte'), images(2));
  await writeFile(join(folder, 'train-labels.idx1-ubyte.gz'), gzipSync(labels(1, 0)));
  await writeFile(join(folder, 't10k-images.idx3-ubyte'), images(1));
  await writeFile(join(folder, 't10k-labels-idx1-ubyte.gz'), gzipSync(labels(2)));
  const { kind, train, test: testSet } = await loadIdxFolder(folder);
  expect(kind).toBe('idx');
  expect(train).toMatchObject({ shape: [1, 1, 2], classes: ['0', '1', '2'], labels: Int32Array.of(1, 0) });
  expect(testSet).toMatchObject({ classes: ['0', '1', '2'], labels: Int32Array.of(2) });
});

test('a folder without a test set has none', async () => {
  await writeFile(join(folder, 'train-images-idx3-ubyte'), images(1));
  await writeFile(join(folder, 'train-labels-idx1-ubyte'), labels(0));
  expect(await loadIdxFolder(folder, { classes: ['only'] })).toEqual({
    kind: 'idx',
    train: expect.objectContaining({ classes: ['only'] }),
  });
});

test('errors name the file', async () => {
  await expect(loadIdxFolder(folder)).rejects.toMatchObject({ code: 'NOT_FOUND', file: folder });
  await writeFile(join(folder, 'train-images-idx3-ubyte'), images(2));
  await writeFile(join(folder, 'train-labels-idx1-ubyte'), labels(0));
  const file = join(folder, 'train-labels-idx1-ubyte');
  await expect(loadIdxFolder(folder)).rejects.toMatchObject({ code: 'COUNT_MISMATCH', file });
  await writeFile(file, labels(0, 0).subarray(0, 9));
  await expect(loadIdxFolder(folder)).rejects.toMatchObject({ code: 'TRUNCATED', file });
});

test('findIdxFiles takes the plain file of a double, and nothing else', () => {
  const files = [
    'train-images-idx3-ubyte',
    'train-images-idx3-ubyte.gz',
    'train-labels-idx1-ubyte.gz',
    'xtrain-labels-idx1-ubyte',
  ];
  expect(findIdxFiles(files)).toEqual({
    train: { images: 'train-images-idx3-ubyte', labels: 'train-labels-idx1-ubyte.gz' },
  });
  expect(findIdxFiles(['train-images-idx3-ubyte'])).toEqual({});
});

describe.skipIf(!existsSync(fashionMnist))(
  'Fashion-MNIST (skipped where dataset-fashion-mnist is not installed)',
  () => {
    test('60,000 and 10,000 images of 28×28, even over the classes, mean 0.2860 and deviation 0.3530', async () => {
      const { train, test: testSet } = await loadIdxFolder(fashionMnist, { classes: fashionMnistClasses });
      expect(train.shape).toEqual([1, 28, 28]);
      expect(train.images).toBeInstanceOf(Uint8Array);
      expect(countClasses(train)).toEqual(new Array(10).fill(6000));
      expect(countClasses(testSet!)).toEqual(new Array(10).fill(1000));
      const { mean, std } = channelStatistics(train);
      expect(mean[0]).toBeCloseTo(0.286, 4);
      expect(std[0]).toBeCloseTo(0.353, 4);
      expect(train.classes[train.labels[0]]).toBe('Ankle boot');
    });
  },
);
