import { describe, expect, it } from 'vitest';
import { decisionsOf } from './decisions';
import type { Member } from './output';
import { createPool } from './pool';
import { scoresOf } from './scores';

const member = (name: string, more: Partial<Member> = {}): Member => ({
  name,
  costs: { flops: 1 },
  output: scoresOf([1, 2, 3, 4], { kind: 'logits', classes: 2 }),
  ...more,
});

describe('createPool', () => {
  it('puts copies of a type together', () => {
    const { types, samples, classes, costNames } = createPool({
      members: [member('b0-1', { type: 'b0' }), member('b1'), member('b0-2', { type: 'b0' })],
      labels: [0, 1],
    });
    expect(types.map(({ name, copies }) => [name, copies.map((copy) => copy.name)])).toEqual([
      ['b0', ['b0-1', 'b0-2']],
      ['b1', ['b1']],
    ]);
    expect({ samples, classes, costNames }).toEqual({ samples: 2, classes: 2, costNames: ['flops'] });
  });

  const more = scoresOf([1, 2, 3, 4, 5, 6], { kind: 'logits', classes: 2 });
  const wider = scoresOf([1, 2, 3, 4, 5, 6], { kind: 'logits', classes: 3 });
  const other = scoresOf([0.5, 0.5, 0.5, 0.5], { kind: 'probabilities', classes: 2 });
  const said = decisionsOf({ labels: [0, 1], confidences: [1, 1], classes: 2 });
  it.each([
    ['no member', [], [0, 1], { code: 'BAD_OPTION' }],
    ['two of one name', [member('a'), member('a')], [0, 1], { code: 'DUPLICATE_NAME', member: 'a' }],
    ['other samples', [member('a'), member('b', { output: more })], [0, 1], { code: 'COUNT_MISMATCH', member: 'b' }],
    ['other classes', [member('a'), member('b', { output: wider })], [0, 1], { code: 'CLASS_MISMATCH', member: 'b' }],
    ['another kind', [member('a'), member('b', { output: other })], [0, 1], { code: 'KIND_MISMATCH', member: 'b' }],
    ['decisions among logits', [member('a'), member('b', { output: said })], [0, 1], { code: 'KIND_MISMATCH' }],
    ['no cost', [member('a', { costs: {} })], [0, 1], { code: 'BAD_COST', member: 'a' }],
    ['other costs', [member('a'), member('b', { costs: { ms: 1 } })], [0, 1], { code: 'BAD_COST', member: 'b' }],
    ['a negative cost', [member('a', { costs: { flops: -1 } })], [0, 1], { code: 'BAD_COST', member: 'a' }],
    ['a cost that is no number', [member('a', { costs: { flops: NaN } })], [0, 1], { code: 'BAD_COST', member: 'a' }],
    [
      'copies of unequal cost',
      [member('a', { type: 't' }), member('b', { type: 't', costs: { flops: 2 } })],
      [0, 1],
      { code: 'BAD_COST', member: 'b' },
    ],
    ['too few labels', [member('a')], [0], { code: 'COUNT_MISMATCH' }],
    ['a label out of range', [member('a')], [0, 2], { code: 'LABEL_OUT_OF_RANGE', row: 1 }],
    ['a label that is no class', [member('a')], [0.5, 1], { code: 'LABEL_OUT_OF_RANGE', row: 0 }],
  ])('%s fails', (_, members, labels, expected) => {
    expect(() => createPool({ members, labels })).toThrow(expect.objectContaining(expected));
  });

  it('names the file of the labels', () => {
    const parts = { members: [member('a')], labels: [0, 2], labelsFile: 'y.npy' };
    expect(() => createPool(parts)).toThrow(expect.objectContaining({ file: 'y.npy', row: 1 }));
  });
});
