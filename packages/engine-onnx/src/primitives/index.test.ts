import { primitives } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { emitters } from '.';

describe('emitters', () => {
  it('has every primitive of the engine, and no other', () => {
    expect([...emitters.keys()].sort()).toEqual([...primitives.keys()].sort());
  });
});
