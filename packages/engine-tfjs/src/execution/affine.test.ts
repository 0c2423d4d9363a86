import { reshape, tensor } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { activate } from '../backends/activate';
import { onBackend } from '../testing/backend';
import { affine } from './affine';

onBackend('cpu');
onBackend('wasm');

describe.each(['wasm', 'cpu'])('affine on %s', (backend) => {
  const x = () => tensor([1, 2, 3, 4], [2, 2]);

  it('scales and shifts each channel', () => {
    activate(backend);
    const [scale, shift] = [tensor([2, 10], [2]), tensor([1, -1], [2])];
    expect(affine(x(), { scale, shift }).arraySync()).toEqual([[3, 19], [7, 39]]); // prettier-ignore
    expect(affine(x(), { scale }).arraySync()).toEqual([[2, 20], [6, 40]]); // prettier-ignore
  });

  it('takes a shift that lies in the memory of another shape', () => {
    activate(backend);
    const shift = reshape(tensor([1, -1], [2, 1]), [2]);
    expect(affine(x(), { scale: tensor([1, 1], [2]), shift }).arraySync()).toEqual([[2, 1], [4, 3]]); // prettier-ignore
  });
});
