import { describe, expect, it } from 'vitest';
import { crossEntropy } from '../losses/cross-entropy';
import { distillation } from '../losses/distillation';
import { feedsOf } from './feeds';

const images = { shape: [2, 1], data: Float32Array.of(1, 2) };
const labels = Int32Array.of(0, 1);
const targets = { shape: [2, 2], data: new Float32Array(4) };

describe('feedsOf', () => {
  it('takes from a batch what the loss needs, and no more', () => {
    const batch = { images, labels, targets };
    expect(feedsOf(batch, crossEntropy())).toEqual({ images, labels: { shape: [2], data: labels } });
    expect(Object.keys(feedsOf(batch, distillation({ labelWeight: 0 })))).toEqual(['images', 'targets']);
  });

  it('names what the batch lacks', () => {
    expect(() => feedsOf({ images, labels }, distillation())).toThrow(
      expect.objectContaining({ code: 'BAD_DATA', place: 'targets' }),
    );
  });
});
