import { findNetwork, zooNames } from '@archipelago/zoo';
import { describe, expect, it } from 'vitest';
import { allResults } from './fixtures/results';
import { networkRow, quantityOf } from './networks';

describe('quantityOf', () => {
  it('vgg19-cifar has 20,086,692 parameters for 100 classes', () => {
    expect(quantityOf('vgg19-cifar', 'parameters', { classes: 100 })).toBe(20_086_692);
  });
});

describe('networkRow', () => {
  const b7 = { label: 'B7', network: 'efficientnet-b7', quantity: 'multiplyAdds', unit: 'G', printed: '37' } as const;

  it('takes the reason of a mismatch from the zoo', () => {
    const row = networkRow({ ...b7, distance: '+2.0' });
    expect(row).toMatchObject({ ok: false, expected: 'mismatch', asExpected: true });
    expect(row.note).toMatch(/37\.75/);
  });

  it('a distance that is not stated is a new mismatch', () => {
    expect(networkRow(b7)).toMatchObject({ ok: false, asExpected: false });
  });

  it('takes the number of classes from the zoo: AmoebaNet-A has 3.2 M for 100', () => {
    const row = networkRow({
      label: 'AmoebaNet-A',
      network: 'amoebanet-a-cifar',
      quantity: 'parameters',
      unit: 'M',
      printed: '3.2',
    });
    expect(row).toMatchObject({ ok: true, ours: 3.184048 });
  });
});

it('every number that the zoo has from a table of the thesis is in that table', async () => {
  const results = await allResults();
  const missing = [];
  for (const name of zooNames().filter((known) => !known.startsWith('nasbench201'))) {
    for (const { source, value, unit } of findNetwork(name).published) {
      for (const [id] of /^thesis, Tables? /.test(source) ? source.matchAll(/\d\.\d+/g) : []) {
        const rows = results.find((result) => result.id === id)?.rows ?? [];
        if (!rows.some((row) => row.paper === value && row.unit === unit)) missing.push(`${name}: ${value} of ${id}`);
      }
    }
  }
  expect(missing).toEqual([]);
});
