import type { Program, Tensors } from '@archipelago/engine';
import { interpret } from '@archipelago/engine/reference';
import { expect } from 'vitest';
import type { Target } from '../emission/target';
import { feedsOf } from './feeds-of';
import { runOnOnnx } from './run-on-onnx';

/** Asserts that a program written for `target` gives what the reference gives, to 1e-5 of the largest value. */
export async function expectAgreement(
  program: Program,
  { target, feeds = feedsOf(program) }: { readonly target: Target; readonly feeds?: Tensors },
): Promise<void> {
  const expected = interpret(program, feeds);
  const actual = await runOnOnnx(program, feeds, target);
  for (const { name } of program.outputs) {
    expect(actual[name].shape, name).toEqual(expected[name].shape);
    let [scale, worst] = [1, 0];
    expected[name].data.forEach((value, i) => {
      scale = Math.max(scale, Math.abs(value));
      worst = Math.max(worst, Math.abs(value - actual[name].data[i]));
    });
    expect(worst / scale, name).toBeLessThan(1e-5);
  }
}
