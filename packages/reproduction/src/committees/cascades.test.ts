import { describe, expect, it } from 'vitest';
import { boundedCascades, cascadeName, cascades } from './cascades';

describe('cascades', () => {
  it('have an exit a model, and all images leave: only those of B0+B3+B3 are printed as 100.1 %', () => {
    for (const cascade of [...Object.values(cascades), ...Object.values(boundedCascades)]) {
      expect(cascade.exits.length).toBe(cascade.models.length);
      const sum = cascade.exits.reduce((total, exit) => total + Number(exit), 0);
      expect(sum).toBeCloseTo(cascadeName(cascade) === 'B0+B3+B3' ? 100.1 : 100, 6);
    }
  });

  it('cascadeName joins the models', () => {
    expect(cascadeName(cascades.B7)).toBe('B3+B5+B5+B5');
  });
});
