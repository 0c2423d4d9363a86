import { describe, expect, it } from 'vitest';
import { countExamples, pickExamples } from './examples';

const data = {
  images: Uint8Array.from([0, 10, 20, 30, 40, 50]),
  shape: [2, 1],
  scale: 0.1,
  labels: [2, 0, 1],
  targets: { shape: [3, 2], data: Float32Array.from([1, 2, 3, 4, 5, 6]) },
};

describe('pickExamples', () => {
  it('copies images times their scale, labels and targets', () => {
    const { images, labels, targets } = pickExamples(data, [2, 0]);
    expect(images.shape).toEqual([2, 2, 1]);
    [4, 5, 0, 1].forEach((value, i) => expect(images.data[i]).toBeCloseTo(value, 6));
    expect(labels).toEqual(Int32Array.of(1, 2));
    expect(targets).toEqual({ shape: [2, 2], data: Float32Array.of(5, 6, 1, 2) });
  });

  it('leaves out what there is not', () => {
    expect(Object.keys(pickExamples({ images: data.images, shape: [2] }, [0]))).toEqual(['images']);
  });
});

describe('countExamples', () => {
  it('is 3 for six values of shape [2, 1]', () => {
    expect(countExamples(data)).toBe(3);
  });

  it('refuses parts that do not agree', () => {
    const refused: [object, string][] = [
      [{ images: new Float32Array(5) }, 'images'],
      [{ images: new Float32Array(0) }, 'images'],
      [{ labels: [1, 2] }, 'labels'],
      [{ targets: { shape: [2, 2], data: new Float32Array(4) } }, 'targets'],
      [{ targets: { shape: [3, 2], data: new Float32Array(4) } }, 'targets'],
    ];
    for (const [change, place] of refused) {
      expect(() => countExamples({ ...data, ...change })).toThrow(expect.objectContaining({ code: 'BAD_DATA', place }));
    }
  });
});
