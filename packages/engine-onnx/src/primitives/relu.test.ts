import { add, conv, relu } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { BLOCKED } from '../emission/blocked-layout';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

const shapes = [
  [1, 16, 4, 4],
  [16, 16, 3, 3],
];

describe('emitRelu', () => {
  it('is one Relu', () => {
    expect(opsOf(programOf([[2]], (x) => relu(x)))).toEqual(['Relu']);
  });

  it('is part of the blocked convolution that only it reads', () => {
    const target = { fused: true, block: 8, serial: true };
    const alone = programOf(shapes, (x, w) => relu(conv(x, w)));
    expect(opsOf(alone, target).filter((op) => op === 'Relu')).toEqual([]);
    const shared = programOf(shapes, (x, w) => {
      const y = conv(x, w);
      return add(relu(y), y);
    });
    expect(opsOf(shared, target).slice(-4)).toEqual([`${BLOCKED}.Conv`, 'Relu', 'Add', `${BLOCKED}.ReorderOutput`]);
  });
});
