import { primitives } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { kernels } from '.';

describe('kernels', () => {
  it('has one for every primitive but lstm, which is composed', () => {
    expect([...primitives.keys()].filter((name) => !kernels.has(name))).toEqual(['lstm']);
    expect([...kernels.keys()].filter((name) => !primitives.has(name))).toEqual([]);
  });
});
