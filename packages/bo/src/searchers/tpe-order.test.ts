import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ascendingOrder } from './tpe-order';

it('ascendingOrder is that of a stable sort', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 70 }), (values) => {
      const sorted = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
      expect([...ascendingOrder(Float64Array.from(values))]).toEqual(sorted);
    }),
    { seed: 1 },
  );
});
