import { describe, expect, it } from 'vitest';
import { emptyEmission } from '../testing/empty-emission';
import { BLOCKED } from './blocked-layout';
import { EmittedValue } from './emitted-value';
import type { Emission } from './emission';

const map = { dtype: 'float32', shape: [2, 16, 3, 3] } as const;

const opOf = (emission: Emission, value: string): string | undefined => {
  const node = emission.producer(value);
  return node && (node.domain === '' ? node.op : `${node.domain}.${node.op}`);
};

describe('EmittedValue', () => {
  it('is reordered once, when its other layout is asked for', () => {
    const emission = emptyEmission({ fused: true, block: 8, serial: true });
    const value = new EmittedValue(emission, map, { blocked: 'b' });
    expect(value.isBlocked).toBe(true);
    expect(value.blocked).toBe('b');
    expect(opOf(emission, value.plain)).toBe(`${BLOCKED}.ReorderOutput`);
    expect(value.plain).toBe(value.plain);
    expect(value.isBlocked).toBe(true);
    expect(opOf(emission, new EmittedValue(emission, map, { plain: 'p' }).blocked)).toBe(`${BLOCKED}.ReorderInput`);
  });

  it('needs no reordering where there is one place', () => {
    const emission = emptyEmission({ fused: true, block: 8, serial: true });
    const point = { dtype: 'float32', shape: [2, 16, 1, 1] } as const;
    expect(new EmittedValue(emission, point, { blocked: 'b' }).plain).toBe('b');
    expect(new EmittedValue(emission, point, { plain: 'p' }).blocked).toBe('p');
  });

  it('stays narrow until it is asked for whole', () => {
    const emission = emptyEmission({ fused: true, block: 8, serial: true });
    const narrow = () => new EmittedValue(emission, map, { narrow: { value: 'n', shape: [2, 16, 1, 1] } });
    expect(narrow().isNarrow).toBe(true);
    expect(narrow().narrow).toBe('n');
    expect(opOf(emission, narrow().blocked)).toBe(`${BLOCKED}.Upsample`);
    const value = narrow();
    expect(opOf(emission, value.plain)).toBe('Mul');
    expect(value.isNarrow).toBe(false);
    expect(value.narrow).toBe(value.plain);
  });

  it('converts places of int64 from and to int32', () => {
    const emission = emptyEmission();
    const type = { dtype: 'int32', shape: [2] } as const;
    const found = new EmittedValue(emission, type, { places: 'p' });
    expect(found.places).toBe('p');
    expect(emission.producer(found.plain)).toMatchObject({ op: 'Cast', attributes: { to: 6 } });
    const given = new EmittedValue(emission, type, { plain: 'i' });
    expect(emission.producer(given.places)).toMatchObject({ op: 'Cast', attributes: { to: 7 } });
  });
});
