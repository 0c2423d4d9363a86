import { initialize } from '@archipelago/engine';
import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { vggSmall } from '../teachers/vgg-small';
import { readWeights, writeWeights } from './weights-file';

describe('writeWeights', () => {
  it('is read back by readWeights to the bit', () => {
    const weights = initialize(vggSmall([1, 8, 8], 10), createRandom(1));
    expect(readWeights(writeWeights(weights))).toEqual(weights);
  });
});
