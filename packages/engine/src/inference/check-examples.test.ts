import { graphBuilder } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { crossEntropy } from '../losses/cross-entropy';
import { meanSquaredError } from '../losses/mean-squared-error';
import type { Examples } from '../training/examples';
import { checkExamples } from './check-examples';

const g = graphBuilder({ x: [2] });
const graph = g.build(g.linear(g.input, { outFeatures: 3 }));
const examples: Examples = {
  images: new Float32Array(4),
  shape: [2],
  labels: [0, 2],
  targets: { shape: [2, 3], data: new Float32Array(6) },
};

describe('checkExamples', () => {
  it('accepts what fits', () => {
    checkExamples(graph, { examples, loss: crossEntropy() });
    checkExamples(graph, { examples, loss: meanSquaredError() });
    checkExamples(graph, { examples: { ...examples, targets: undefined }, loss: crossEntropy() });
  });

  it('names what does not fit', () => {
    const refused: [Partial<Examples>, string][] = [
      [{ shape: [1, 2] }, 'images'],
      [{ labels: undefined }, 'labels'],
      [{ labels: [0, 3] }, 'labels'],
      [{ labels: [-1, 0] }, 'labels'],
      [{ labels: [0.5, 0] }, 'labels'],
    ];
    for (const [change, place] of refused) {
      expect(() => checkExamples(graph, { examples: { ...examples, ...change }, loss: crossEntropy() })).toThrow(
        expect.objectContaining({ code: 'BAD_DATA', place }),
      );
    }
    for (const targets of [undefined, { shape: [2, 2], data: new Float32Array(4) }]) {
      expect(() => checkExamples(graph, { examples: { ...examples, targets }, loss: meanSquaredError() })).toThrow(
        expect.objectContaining({ code: 'BAD_DATA', place: 'targets' }),
      );
    }
  });
});
