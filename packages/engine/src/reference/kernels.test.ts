import { describe, expect, it } from 'vitest';
import * as p from '../primitives';
import { ProgramBuilder } from '../program/builder';
import { gradient } from '../program/gradient';
import type { Value } from '../program/value';
import fixture from './fixtures/kernels.json';
import { interpret, type Feed } from './interpret';
import { referenceKernels } from './kernels';

type Call = (...parameters: unknown[]) => Value | readonly Value[];

describe('referenceKernels', () => {
  it('has one for each primitive', () => {
    expect(Object.keys(referenceKernels).sort()).toEqual([...p.primitives.keys()].sort());
  });

  const cases = fixture.entries.map((entry) => {
    const shapes = entry.inputs.map(({ shape }) => `[${shape.join()}]`).join(', ');
    return { title: `${entry.primitive} of ${shapes}, ${JSON.stringify(entry.attributes ?? entry.arguments)}`, entry };
  });
  it.each(cases)('$title and its gradient equal PyTorch’s in float64', ({ entry }) => {
    const builder = new ProgramBuilder();
    const feeds: Record<string, Feed> = {};
    const inputs = entry.inputs.map(({ shape, int32, data }, i) => {
      feeds[`x${i}`] = { shape, data: int32 ? Int32Array.from(data) : Float64Array.from(data) };
      return builder.input(`x${i}`, { dtype: int32 ? 'int32' : 'float32', shape });
    });
    const call = p[entry.primitive as keyof typeof p] as unknown as Call;
    const parameters = [...entry.arguments, ...(entry.attributes ? [entry.attributes] : [])];
    const y = [call(...inputs, ...parameters)].flat()[0] as Value;
    const v = builder.input('v', y.type);
    feeds.v = { shape: entry.y.shape, data: Float64Array.from(entry.v) };
    const product = p.mul(y, v);
    const loss = p.sum(
      product,
      product.shape.map((_, axis) => axis),
    );
    const floats = inputs.filter((input) => input.type.dtype === 'float32');
    const gradients = gradient(loss, floats).map((g, i) => [`g${i}`, g] as const);
    const results = interpret(builder.build({ y, ...Object.fromEntries(gradients) }), feeds);

    expect(results.y.shape).toEqual(entry.y.shape);
    expectClose(results.y.data, entry.y.data);
    // The gradient of erf multiplies by 2/√π, a constant in float32.
    const tolerance = entry.primitive === 'erf' ? 1e-7 : 1e-12;
    entry.gradients.forEach((expected, i) => expectClose(results[`g${i}`].data, expected, tolerance));
  });
});

/** Relative to the largest expected value. */
function expectClose(actual: ArrayLike<number>, expected: readonly number[], tolerance = 1e-12): void {
  const scale = Math.max(1, ...expected.map(Math.abs));
  const worst = Math.max(...expected.map((x, i) => Math.abs(x - actual[i])));
  expect(actual.length).toBe(expected.length);
  expect(worst / scale).toBeLessThan(tolerance);
}
