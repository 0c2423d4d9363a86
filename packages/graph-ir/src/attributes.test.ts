import { describe, expect, it } from 'vitest';
import { checkAttributeSpec, resolveAttributes } from './attributes';
import { defineOp } from './define-op';
import type { Attributes } from './graph';
import { conv } from './ops/conv';
import { maxPool } from './ops/max-pool';
import { codeOf } from './testing/op-contract';

const image = { inputs: [[3, 32, 32]] };

describe('resolveAttributes', () => {
  it('fills in defaults and spreads one number over all axes and sides', () => {
    expect(resolveAttributes(conv, { outChannels: 8, kernel: 3, padding: 1 }, image)).toEqual({
      outChannels: 8,
      kernel: [3, 3],
      stride: [1, 1],
      dilation: [1, 1],
      padding: [1, 1, 1, 1],
      groups: 1,
      bias: true,
    });
  });

  it('takes the rank from a kernel that is a list, without inputs', () => {
    expect(resolveAttributes(conv, { outChannels: 8, kernel: [1, 3, 3] }).stride).toEqual([1, 1, 1]);
    expect(codeOf(() => resolveAttributes(conv, { outChannels: 8, kernel: 3 }))).toBe('BAD_ATTRIBUTE');
  });

  it('takes one padding an axis for both of its sides', () => {
    expect(resolveAttributes(conv, { outChannels: 8, kernel: [1, 3], padding: [0, 1] }).padding).toEqual([0, 1, 0, 1]);
  });

  it('copies an attribute that is the same as another', () => {
    expect(resolveAttributes(maxPool, { kernel: 2 }, image).stride).toEqual([2, 2]);
  });

  it('padding half is floor(dilation (kernel − 1) / 2) on both sides', () => {
    const { padding } = resolveAttributes(conv, { outChannels: 8, kernel: [5, 4], dilation: 2, padding: 'half' });
    expect(padding).toEqual([4, 3, 4, 3]);
  });

  it('padding same makes the output ceil(input / stride) long, the larger half after', () => {
    const { padding } = resolveAttributes(conv, { outChannels: 8, kernel: 5, stride: 2, padding: 'same' }, image);
    expect(padding).toEqual([1, 1, 2, 2]);
    const small = { kernel: [1, 1], stride: 2, padding: 'same' };
    expect(resolveAttributes(maxPool, small, image).padding).toEqual([0, 0, 0, 0]);
  });

  it('padding by another name or without an input is a BAD_ATTRIBUTE', () => {
    for (const padding of ['same', 'valid']) {
      expect(codeOf(() => resolveAttributes(conv, { outChannels: 8, kernel: [3], padding }))).toBe('BAD_ATTRIBUTE');
    }
  });

  it('returns attributes in full as they are', () => {
    const full = resolveAttributes(conv, { outChannels: 8, kernel: 3 }, image);
    expect(resolveAttributes(conv, full, image)).toBe(full);
  });

  it('never reads what an object inherits', () => {
    const inherited = Object.create({ outChannels: 8, kernel: [3, 3] }) as Attributes;
    expect(codeOf(() => resolveAttributes(conv, inherited, image))).toBe('BAD_ATTRIBUTE');
  });

  it('lists of unequal or excessive length are a BAD_ATTRIBUTE', () => {
    const unequal = { outChannels: 8, kernel: [3, 3], stride: [1] };
    expect(codeOf(() => resolveAttributes(conv, unequal, image))).toBe('BAD_ATTRIBUTE');
    const long = { outChannels: 8, kernel: new Array<number>(100_000).fill(1) };
    expect(codeOf(() => resolveAttributes(conv, long, image))).toBe('BAD_ATTRIBUTE');
  });

  it('errors name the node, the attribute, its value and a remedy', () => {
    expect(() => resolveAttributes(conv, { outChannels: 0, kernel: 3 }, { ...image, node: 'stem' })).toThrow(
      'node "stem" (conv): attribute "outChannels" is 0; give at least 1',
    );
    expect(() => resolveAttributes(conv, { filters: 8 }, image)).toThrow('unknown attribute "filters"; conv has:');
  });

  it('takes only the strings an attribute allows', () => {
    const mode = { kind: 'string', oneOf: ['sum', 'mean'], default: 'sum' } as const;
    const op = defineOp({ name: 'reduce', summary: '', attributes: { mode }, shape: ([x]) => x });
    expect(resolveAttributes(op, {}).mode).toBe('sum');
    expect(codeOf(() => resolveAttributes(op, { mode: 'max' }))).toBe('BAD_ATTRIBUTE');
  });
});

describe('checkAttributeSpec', () => {
  it.each([
    ['axes on a number', { kind: 'number', axes: 'each' }],
    ['sameAs that is not listed before', { kind: 'integer', sameAs: 'other' }],
    ['a default out of range', { kind: 'integer', minimum: 1, default: 0 }],
    ['a default of another kind', { kind: 'boolean', default: 1 }],
  ] as const)('refuses %s', (_, spec) => {
    expect(codeOf(() => checkAttributeSpec('op.x', spec, new Set()))).toBe('BAD_ATTRIBUTE');
  });
});
