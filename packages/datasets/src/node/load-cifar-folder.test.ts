import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findCifar, loadCifarFolder } from './load-cifar-folder';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'cifar-'))));
afterEach(() => rm(folder, { recursive: true }));

const record = (...lead: number[]): Uint8Array => Uint8Array.of(...lead, ...new Uint8Array(3072));
const write = (name: string, content: Uint8Array | string): Promise<void> => writeFile(join(folder, name), content);

test('the batches of CIFAR-10 come in order, with the names from batches.meta.txt', async () => {
  await write('data_batch_2.bin', record(2));
  await write('data_batch_1.bin', record(1));
  await write('data_batch_3.bin.gz', gzipSync(record(3)));
  await write('data_batch_1.bin.gz', gzipSync(record(9)));
  await write('test_batch.bin', record(0));
  await write('batches.meta.txt', 'a\nb\nc\nd\n\n');
  const { kind, train, test: testSet, attribution } = await loadCifarFolder(folder);
  expect(kind).toBe('cifar10');
  expect([...train.labels]).toEqual([1, 2, 3]);
  expect([...testSet!.labels]).toEqual([0]);
  expect(train.classes).toEqual(['a', 'b', 'c', 'd']);
  expect(attribution?.citation).toMatch(/Krizhevsky/);
});

test('CIFAR-100 takes fine labels, or coarse ones', async () => {
  await write('train.bin', record(19, 99));
  await write('coarse_label_names.txt', Array.from({ length: 20 }, (_, i) => `group ${i}`).join('\n'));
  expect(await loadCifarFolder(folder)).toMatchObject({ kind: 'cifar100', train: { labels: Int32Array.of(99) } });
  const { train, test: testSet } = await loadCifarFolder(folder, { labels: 'coarse' });
  expect(train.classes[train.labels[0]]).toBe('group 19');
  expect(testSet).toBeUndefined();
});

test('errors name the file', async () => {
  await expect(loadCifarFolder(folder)).rejects.toMatchObject({ code: 'NOT_FOUND', file: folder });
  await write('data_batch_1.bin', record(1).subarray(1));
  const file = join(folder, 'data_batch_1.bin');
  await expect(loadCifarFolder(folder)).rejects.toMatchObject({ code: 'TRUNCATED', file });
  await write('data_batch_1.bin', record(17));
  await expect(loadCifarFolder(folder)).rejects.toMatchObject({ code: 'LABEL_OUT_OF_RANGE', file });
});

test('findCifar tells the releases apart', () => {
  expect(findCifar(['data_batch_1.bin', 'test_batch.bin'])).toBe('cifar10');
  expect(findCifar(['train.bin', 'test.bin'])).toBe('cifar100');
  expect(findCifar(['test_batch.bin', 'data.bin'])).toBeUndefined();
});
