import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { nasBench201Space } from './space';

const space = nasBench201Space();

describe('nasBench201Space', () => {
  it('has 15,625 cells, each with 24 neighbors', () => {
    expect(space.size).toBe(15_625);
    expect(new Set(Array.from(space.enumerate(), ({ ops }) => ops.join())).size).toBe(15_625);
    expect([...space.neighbors(space.sample(createRandom(1)))]).toHaveLength(24);
  });

  it('in 341 of the 15,625 cells no path leads from the input to the output', () => {
    let cut = 0;
    for (const { ops } of space.enumerate()) {
      const reached = new Set([0]);
      space.topology.edges.forEach(({ from, to }, place) => {
        if (reached.has(from) && ops[place] !== 'none') reached.add(to);
      });
      if (!reached.has(3)) cut++;
    }
    expect(cut).toBe(341);
  });
});
