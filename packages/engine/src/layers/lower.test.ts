import { defineOp, extendOps, graphBuilder, standardOps, type Graph } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { mul } from '../primitives/mul';
import { ProgramBuilder } from '../program/builder';
import { lower, type LowerOptions } from './lower';
import { defineLowering } from './lowering';
import { standardLowerings } from './standard-lowerings';

function lowered(graph: Graph, options: Partial<LowerOptions> = {}, batch = 2) {
  const builder = new ProgramBuilder();
  const inputs = Object.fromEntries(
    graph.inputs.map(({ id, shape }) => [id, builder.input(id, { dtype: 'float32', shape: [batch, ...shape] })]),
  );
  return { builder, ...lower(graph, { inputs, mode: 'train', ...options }) };
}

function withDropping(): Graph {
  const g = graphBuilder({ image: [2, 4, 4] });
  const x = g.dropout(g.batchNorm(g.input, { momentum: 0.25, name: 'norm' }), { rate: 0.5, name: 'drop' });
  return g.build(g.dropPath(x, { rate: 0.2, name: 'path' }));
}

describe('lower', () => {
  it('names parameters node.parameter as inputs of the program', () => {
    const g = graphBuilder({ image: [2, 4, 4] });
    const { builder, outputs } = lowered(g.build(g.conv(g.input, { outChannels: 3, kernel: 3, name: 'a/b' })));
    const { inputs } = builder.build({ y: outputs[0] });
    expect(inputs.map(({ name }) => name)).toEqual(['image', 'a/b.weight', 'a/b.bias']);
  });

  it('lists masks as random inputs in training, one element an example for drop path', () => {
    expect(lowered(withDropping()).randomInputs).toEqual([
      { name: 'random.drop', node: 'drop', op: 'dropout', kind: 'mask', rate: 0.5, shape: [2, 2, 4, 4] },
      { name: 'random.path', node: 'path', op: 'dropPath', kind: 'mask', rate: 0.2, shape: [2, 1, 1, 1] },
    ]);
    expect(lowered(withDropping(), {}, -1).randomInputs[0].shape).toEqual([-1, 2, 4, 4]);
  });

  it('lists how running statistics change, with the unbiased variance of 32 elements', () => {
    const { updates } = lowered(withDropping());
    expect(updates.map(({ key, keep, take }) => [key, keep, take])).toEqual([
      ['norm.runningMean', 0.75, 0.25],
      ['norm.runningVariance', 0.75, (0.25 * 32) / 31],
    ]);
  });

  it('has neither masks nor updates in inference', () => {
    const { randomInputs, updates, builder, outputs } = lowered(withDropping(), { mode: 'infer' });
    expect([randomInputs, updates]).toEqual([[], []]);
    expect(builder.build({ y: outputs[0] }).inputs.map(({ name }) => name)).not.toContain('random.drop');
  });

  it('returns outputs in the order of the graph, an input among them', () => {
    const g = graphBuilder({ a: [2], b: [2] });
    const sum = g.add([g.inputs.a, g.inputs.b]);
    const { outputs, builder } = lowered(g.build([sum, g.inputs.b]));
    expect(outputs[1]).toBe(builder.input('b', { dtype: 'float32', shape: [2, 2] }));
    expect(outputs[0]).not.toBe(outputs[1]);
  });

  it('takes ops and lowerings from outside, noise among what they may draw', () => {
    const noisy = defineOp({ name: 'noisy', summary: 'Times noise.', shape: ([input]) => input });
    const ops = extendOps(standardOps, noisy);
    const lowering = defineLowering('noisy', ({ inputs: [x], noise }) => mul(mul(x, noise(x.shape)), noise([1])));
    const g = graphBuilder({ x: [3] }, { ops });
    const graph = g.build(g.op('noisy', [g.input], { name: 'n' }));
    const { randomInputs } = lowered(graph, { ops, lowerings: new Map([...standardLowerings, ['noisy', lowering]]) });
    expect(randomInputs.map(({ name, kind, shape }) => [name, kind, shape])).toEqual([
      ['random.n', 'normal', [2, 3]],
      ['random.n.1', 'normal', [1]],
    ]);
    expect(() => lowered(graph, { ops })).toThrow(expect.objectContaining({ code: 'UNKNOWN_OP', place: 'n' }));
  });

  it('refuses inputs that are missing or of another shape', () => {
    const graph = withDropping();
    const builder = new ProgramBuilder();
    const image = (shape: number[]) => builder.input(`image${shape.length}`, { dtype: 'float32', shape });
    expect(() => lower(graph, { inputs: {}, mode: 'train' })).toThrow(
      expect.objectContaining({ code: 'MISSING_INPUT', place: 'image' }),
    );
    expect(() => lower(graph, { inputs: { image: image([2, 2, 4]) }, mode: 'train' })).toThrow(
      expect.objectContaining({ code: 'SHAPE_MISMATCH', place: 'image' }),
    );
  });

  it('refuses a lowering that asks for a parameter the op does not declare', () => {
    const lowering = defineLowering('relu', ({ parameter }) => parameter('weight'));
    const g = graphBuilder({ x: [3] });
    const graph = g.build(g.relu(g.input, { name: 'r' }));
    expect(() => lowered(graph, { lowerings: new Map([['relu', lowering]]) })).toThrow(
      expect.objectContaining({ code: 'MISSING_WEIGHTS', place: 'r' }),
    );
  });
});
