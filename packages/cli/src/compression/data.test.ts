import { describe, expect, it } from 'vitest';
import type { RunSpec } from '../runs/run-folder';
import { loadData } from './data';

const spec: RunSpec = {
  data: 'digits',
  teacher: 'vgg-small',
  search: 'esnac',
  engine: { name: 'onnx' },
  operations: { removal: true, shrinkage: true, skips: true },
  maxParameters: null,
  evaluations: 1,
  seed: 1,
  teacherEpochs: 1,
  studentEpochs: 1,
  finalists: 0,
  finalistEpochs: 1,
  examples: null,
};

describe('loadData', () => {
  it('splits the 1,797 digits into 1,438 to train on and 359 to validate on, normalised', async () => {
    const data = await loadData(spec);
    expect([data.trainCount, data.validationCount, data.shape, data.classes]).toEqual([1438, 359, [1, 8, 8], 10]);
    const pixels = Array.from(data.train.images);
    const mean = pixels.reduce((sum, x) => sum + x, 0) / pixels.length;
    expect(Math.abs(mean)).toBeLessThan(1e-4);
  });

  it('gives the same images for the same seed, others for another', async () => {
    const { labels } = (await loadData({ ...spec, examples: 100 })).validation;
    expect((await loadData({ ...spec, examples: 100 })).validation.labels).toEqual(labels);
    expect((await loadData({ ...spec, examples: 100, seed: 2 })).validation.labels).not.toEqual(labels);
    expect(labels).toHaveLength(20);
  });

  it('refuses a folder that is not there with NOT_FOUND', async () => {
    await expect(loadData({ ...spec, data: './no-such-folder' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
