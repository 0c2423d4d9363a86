import { describe, expect, it } from 'vitest';
import { efficientnets, mobilenets, resnets } from './models';
import { singleRows } from './single-rows';

describe('singleRows', () => {
  it.each([
    ...Object.entries(efficientnets).filter(([model]) => model !== 'B7'),
    ...Object.entries(resnets),
    ...Object.entries(mobilenets),
  ])('%s has $flops G multiply-adds', (label, model) => {
    const [top1, flops] = singleRows(label, model);
    expect(top1).toMatchObject({ label, quantity: 'top-1', ok: null });
    expect(flops).toMatchObject({ label, quantity: 'multiply-adds', printed: model.flops, ok: true });
  });

  it('B7 has 37.75 G, and 37 is printed', () => {
    const [, flops] = singleRows('B7', efficientnets.B7);
    expect(flops).toMatchObject({ printed: '37', ours: 37.745884192, ok: false, asExpected: true });
  });
});
