import { describe, expect, it } from 'vitest';
import { cost } from './cost';
import { defineOp, extendOps, type OpOptions } from './define-op';
import { graphBuilder } from './builder';
import { standardOps } from './ops';
import { codeOf, describeOpContract } from './testing/op-contract';

const prelu = defineOp({
  name: 'prelu',
  summary: 'max(0, x) + slope · min(0, x).',
  channels: 'tied',
  shape: ([x]) => x,
  parameters: ([[channels]]) => [{ name: 'slope', shape: [channels], initializer: 'zeros', trainable: true }],
});

describeOpContract(prelu, [{ inputs: [[8, 4, 4]], shape: [8, 4, 4], parameters: { slope: [8] } }]);

describe('defineOp', () => {
  it('fills in what is left out: one input, no parameters, nothing counted, channels fixed', () => {
    const op = defineOp({ name: 'square', summary: 'x².', shape: ([x]) => x });
    expect(op).toMatchObject({ arity: [1, 1], commutative: false, channels: 'fixed', attributes: {} });
    expect([op.parameters([[3]], {}), op.multiplyAdds([[3]], [3], {}), op.divisor({})]).toEqual([[], 0, 1]);
  });

  it.each<[string, Partial<OpOptions>]>([
    ['a name with a space', { name: 'my op' }],
    ['an arity that is no range', { arity: [2, 1] }],
    ['an attribute called name', { attributes: { name: { kind: 'string', default: '' } } }],
    ['a default out of range', { attributes: { size: { kind: 'integer', minimum: 1, default: 0 } } }],
    ['a channel rule that names no attribute', { channels: { attribute: 'width' } }],
  ])('refuses %s with BAD_ATTRIBUTE', (_, options) => {
    expect(codeOf(() => defineOp({ name: 'op', summary: '', shape: ([x]) => x, ...options }))).toBe('BAD_ATTRIBUTE');
  });
});

describe('extendOps', () => {
  it('adds ops to a new registry, which builders and costs take', () => {
    const ops = extendOps(standardOps, prelu);
    expect([standardOps.has('prelu'), ops.has('prelu'), ops.has('conv')]).toEqual([false, true, true]);
    const g = graphBuilder({ x: [8, 4, 4] }, { ops });
    expect(cost(g.build(g.op('prelu', [g.input])), { ops }).parameters).toBe(8);
  });

  it('replaces an op of the same name', () => {
    const other = defineOp({ name: 'relu', summary: 'Another.', shape: ([x]) => x });
    expect(extendOps(standardOps, other).get('relu')).toBe(other);
  });
});
