import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cifar10Classes, readCifar10, readCifar100 } from './cifar';

/** Records of the given leading bytes; pixel p of record r is (r + p) mod 256. */
const records = (...leads: readonly number[][]): Uint8Array =>
  Uint8Array.from(leads.flatMap((lead, r) => [...lead, ...Array.from({ length: 3072 }, (_, p) => (r + p) % 256)]));

test('readCifar10 reads records of 3,073 bytes from several files', () => {
  const dataset = readCifar10([{ bytes: records([3], [9]) }, { bytes: gzipSync(records([0])) }]);
  expect(dataset.shape).toEqual([3, 32, 32]);
  expect([...dataset.labels]).toEqual([3, 9, 0]);
  expect(dataset.classes).toBe(cifar10Classes);
  expect(dataset.images.length).toBe(3 * 3072);
  expect([dataset.images[0], dataset.images[3072], dataset.images[6144], dataset.images[6145]]).toEqual([0, 1, 0, 1]);
});

test('readCifar100 takes the fine label, or the coarse one', () => {
  const files = [{ bytes: records([19, 99], [0, 5]) }];
  expect([...readCifar100(files).labels]).toEqual([99, 5]);
  expect(readCifar100(files).classes.length).toBe(100);
  expect([...readCifar100(files, { labels: 'coarse' }).labels]).toEqual([19, 0]);
  expect(readCifar100(files, { labels: 'coarse' }).classes.length).toBe(20);
});

describe('bad files fail', () => {
  test('part of a record, with the file', () => {
    const bytes = records([1]).subarray(0, 3000);
    expect(() => readCifar10([{ bytes, file: 'data_batch_1.bin' }])).toThrow(
      expect.objectContaining({ code: 'TRUNCATED', file: 'data_batch_1.bin' }),
    );
  });

  test('a label of 10, no records, too much memory', () => {
    const ten = [{ bytes: records([9], [10]), file: 'x' }];
    expect(() => readCifar10(ten)).toThrow(expect.objectContaining({ code: 'LABEL_OUT_OF_RANGE', file: 'x' }));
    expect(() => readCifar10([])).toThrow(expect.objectContaining({ code: 'EMPTY' }));
    expect(() => readCifar10([{ bytes: records([1]) }], { maxBytes: 3071 })).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED' }),
    );
  });
});
