import { add } from '../primitives/add';
import { div } from '../primitives/div';
import { minimum } from '../primitives/minimum';
import { mul } from '../primitives/mul';
import { sqrt } from '../primitives/sqrt';
import { square } from '../primitives/square';
import { sum } from '../primitives/sum';
import type { Transformation } from './transformation';

/**
 * Scales all updates by min(1, maximum / (norm + 1e-6)), where norm is the Euclidean norm of all of them together, as
 * PyTorch's `clip_grad_norm_` does.
 */
export function clipByGlobalNorm(maximum: number): Transformation {
  return {
    slots: [],
    update(updates) {
      const { builder } = updates[0];
      const squares = updates.map((update) => sum(square(update), allAxes(update.shape)));
      const norm = sqrt(squares.reduce((total, part) => add(total, part)));
      const scale = minimum(div(builder.scalar(maximum), add(norm, builder.scalar(1e-6))), builder.scalar(1));
      return { updates: updates.map((update) => mul(update, scale)), slots: {} };
    },
  };
}

function allAxes(shape: readonly number[]): number[] {
  return shape.map((_, axis) => axis);
}
