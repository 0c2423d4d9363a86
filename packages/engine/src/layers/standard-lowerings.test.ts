import { standardOps } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { standardLowerings } from './standard-lowerings';

describe('standardLowerings', () => {
  it('has a lowering for every op of standardOps, and no others', () => {
    expect([...standardLowerings.keys()].sort()).toEqual([...standardOps.keys()].sort());
  });

  it('knows each by its own name', () => {
    for (const [op, lowering] of standardLowerings) expect(lowering.op).toBe(op);
  });
});
