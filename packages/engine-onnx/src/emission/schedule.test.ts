import { describe, expect, it } from 'vitest';
import type { OnnxNode } from '../model/model';
import { schedule } from './schedule';

describe('schedule', () => {
  it('reverses the file and leaves what it is given alone', () => {
    const node = (op: string): OnnxNode => ({ op, inputs: [], outputs: [op], attributes: {}, domain: '' });
    const nodes = ['a', 'b', 'c'].map(node);
    expect(schedule(nodes).map(({ op }) => op)).toEqual(['c', 'b', 'a']);
    expect(nodes.map(({ op }) => op)).toEqual(['a', 'b', 'c']);
  });
});
