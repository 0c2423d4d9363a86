import { expect, it } from 'vitest';
import { initAdam, stepAdam } from './adam';

it('stepAdam takes the steps of torch.optim.Adam(lr=0.1, weight_decay=0.5)', () => {
  const weights = Float32Array.of(1, -2, 0.5);
  const state = initAdam(3);
  const gradients = [
    [0.1, 0.2, 0],
    [-0.3, 0.1, 0],
  ];
  gradients.forEach((gradient, i) =>
    stepAdam(weights, Float32Array.from(gradient), state, { learningRate: 0.1, weightDecay: 0.5, step: i + 1 }),
  );
  // Made with PyTorch 1.13.
  [0.8169403, -1.7998879, 0.3011874].forEach((value, i) => expect(weights[i]).toBeCloseTo(value, 6));
});
