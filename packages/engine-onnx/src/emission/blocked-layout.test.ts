import { describe, expect, it } from 'vitest';
import { emptyEmission } from '../testing/empty-emission';
import { hasBlocks, isPoint } from './blocked-layout';

describe('hasBlocks', () => {
  const emission = emptyEmission({ fused: true, block: 16, serial: true });

  it('holds for maps of two spatial axes with whole blocks of channels, whatever the batch', () => {
    expect(hasBlocks(emission, [-1, 32, 5, 4])).toBe(true);
    expect(hasBlocks(emission, [2, 24, 5, 4])).toBe(false);
    expect(hasBlocks(emission, [2, 32, 5])).toBe(false);
    expect(hasBlocks(emission, [2, 32, 5, 4, 3])).toBe(false);
    expect(hasBlocks(emission, [2, 32, -5, 4])).toBe(false);
  });

  it('holds for nothing where the runtime has no such layout', () => {
    expect(hasBlocks(emptyEmission(), [2, 32, 5, 4])).toBe(false);
  });
});

describe('isPoint', () => {
  it('holds for maps of one place', () => {
    expect(isPoint([2, 8, 1, 1])).toBe(true);
    expect(isPoint([2, 8, 1, 2])).toBe(false);
    expect(isPoint([2, 8])).toBe(false);
  });
});
