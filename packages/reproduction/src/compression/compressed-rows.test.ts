import { describe, expect, it } from 'vitest';
import { compressed, compressedRows, compressionRows } from './compressed-rows';
import { cifar100 } from './teachers';

const n2n = compressed(cifar100.resnet18, 'N2N', ['68.01', '2.42', '0.7845', '4.64', '0.8242']);

describe('compressedRows', () => {
  it('a single network has no deviation of the ratio', async () => {
    const rows = await compressedRows(n2n);
    expect(rows.map(({ label }) => label)).toEqual(Array.from({ length: 5 }, () => 'ResNet-18, N2N'));
    expect(rows.map(({ quantity, ok }) => [quantity, ok])).toEqual([
      ['accuracy', null],
      ['parameters', null],
      ['ratio', true],
      ['times', true],
      ['f(x)', true],
    ]);
  });

  it('a mean over three runs has one, and says in which range the mean can lie', async () => {
    const rows = await compressedRows(
      compressed(cifar100.resnet18, 'Ours', [
        '73.83 ± 1.11',
        '1.87 ± 0.08',
        '0.8335 ± 0.0073',
        '6.01 ± 0.26',
        '0.9123 ± 0.0151',
      ]),
    );
    expect(rows.map(({ quantity }) => quantity)).toContain('deviation of the ratio');
    expect(rows.find(({ quantity }) => quantity === 'f(x)')!.note).toMatch(/^mean over 3 runs: 0\.\d{4} to 0\.\d{4} /);
  });

  it('does not compare "times" where the deviations leave it open', async () => {
    const numbers = ['65.17 ± 3.14', '1.54 ± 1.42', '0.8625 ± 0.1267', '11.82 ± 7.69', '0.8041 ± 0.0595'] as const;
    const rows = await compressedRows(compressed(cifar100.resnet18, 'TPE', numbers));
    const times = rows.find(({ quantity }) => quantity === 'times')!;
    expect(times).toMatchObject({ level: 'needs', ours: null, ok: null });
    expect(times.note).toMatch(/at least 11\.5/);
  });

  it('a wrong f(x) is a mismatch: the tolerance is of the size of the last digit', async () => {
    const rows = await compressedRows({ ...n2n, reward: '0.8246' });
    const reward = rows.find(({ quantity }) => quantity === 'f(x)')!;
    expect(reward).toMatchObject({ ok: false, asExpected: false });
    expect(reward.tolerance).toBeLessThan(0.0002);
  });

  it('leaves out what a table does not print', async () => {
    const rows = await compressedRows({ ...n2n, parameters: undefined, times: undefined });
    expect(rows.map(({ quantity, ok }) => [quantity, ok])).toEqual([
      ['accuracy', null],
      ['ratio', null],
      ['f(x)', true],
    ]);
  });
});

it('compressionRows joins the rows of networks in order', async () => {
  const rows = await compressionRows([n2n, { ...n2n, method: 'Ours' }]);
  expect([...new Set(rows.map(({ label }) => label))]).toEqual(['ResNet-18, N2N', 'ResNet-18, Ours']);
});
