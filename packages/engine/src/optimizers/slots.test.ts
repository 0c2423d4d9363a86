import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '../program/builder';
import { adam } from './adam';
import { initialSlots, slotInputs } from './slots';

describe('slotInputs', () => {
  const builder = new ProgramBuilder();
  const parameters = [3, 5].map((size, i) => builder.input(`p${i}`, { dtype: 'float32', shape: [size] }));
  const slots = slotInputs(builder, adam(), parameters);

  it('declares one input a parameter, or one scalar', () => {
    const shapes = Object.fromEntries(
      Object.entries(slots).map(([name, values]) => [name, values.map((v) => v.shape)]),
    );
    expect(shapes).toEqual({
      '1.firstMoment': [[3], [5]],
      '1.secondMoment': [[3], [5]],
      '1.firstCorrection': [[]],
      '1.secondCorrection': [[]],
    });
  });

  it('are what initialSlots has values for', () => {
    const initial = initialSlots(adam(), [[3], [5]]);
    const { inputs } = builder.build({});
    expect(Object.keys(initial)).toEqual(
      inputs.map(({ name }) => name).filter((name) => name.startsWith('optimizer.')),
    );
    expect(initial['optimizer.1.secondMoment.1']).toEqual({ shape: [5], data: new Float32Array(5) });
  });
});
