import type { ExhibitResult, Row } from '@archipelago/reproduction';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../fixtures/run-command';

afterEach(() => void vi.doUnmock('@archipelago/reproduction'));

describe('archipelago reproduce', () => {
  it('lists the 51 tables and 20 figures', async () => {
    const { code, out } = await runCommand('reproduce');
    expect(code).toBe(0);
    expect(out.match(/^\d\.\d+ /gm)?.length).toBe(51);
    expect(out.match(/^figure-\d\.\d /gm)?.length).toBe(20);
  });

  it('--level exact lists what has an exact part', async () => {
    const { out } = await runCommand('reproduce', '--level', 'exact');
    expect(out).toMatch(/^2\.3 /m);
    expect(out).not.toMatch(/^3\.1 /m);
  });

  it('2.3 --json prints rows', async () => {
    const { code, out } = await runCommand('reproduce', '2.3', '--json');
    expect(code).toBe(0);
    const rows = JSON.parse(out) as readonly Row[];
    expect(rows.filter(({ ok }) => ok === true).length).toBe(10);
    expect(Object.keys(rows[0])).toEqual(
      expect.arrayContaining(['label', 'quantity', 'unit', 'paper', 'ours', 'tolerance', 'ok', 'note']),
    );
  });

  it('2.3 --level exact leaves out what is not made', async () => {
    const { out } = await runCommand('reproduce', '2.3', '--level', 'exact', '--json');
    expect((JSON.parse(out) as readonly Row[]).every(({ level }) => level === 'exact')).toBe(true);
  });

  it('--json runs clean: whatever differs is known to', async () => {
    const { code, out, err } = await runCommand('reproduce', '--level', 'exact', '--json');
    expect([code, err]).toEqual([0, '']);
    const results = JSON.parse(out) as readonly ExhibitResult[];
    const rows = results.flatMap(({ rows }) => rows);
    expect(rows.length).toBeGreaterThan(500);
    expect(rows.filter(({ asExpected }) => !asExpected)).toEqual([]);
    expect(rows.some(({ ok }) => ok === false)).toBe(true);
  });

  it('exits with 1 where a number differs that was not known to', async () => {
    const row = { label: 'B6', quantity: 'multiply-adds', printed: '19.1', ours: 20, asExpected: false };
    vi.doMock('@archipelago/reproduction', async (original) => ({
      ...(await original<object>()),
      reproduce: () => Promise.resolve({ rows: [row, row] }),
    }));
    const { code, err } = await runCommand('reproduce', '5.2', '--json');
    expect(code).toBe(1);
    expect(err).toMatch(/B6, multiply-adds: the thesis prints 19\.1, ours is 20, and 1 more \[NEW_MISMATCH\]/);
  });

  it.each([
    [['reproduce', '9.9'], /\[UNKNOWN_EXHIBIT\]/],
    [['reproduce', '2.3', '--level', 'proven'], /Allowed choices are exact, tabular, trained, needs/],
    [['reproduce', '--markdown', '--json'], /cannot be used with/],
  ])('%j exits with 2 and says why', async (args, message) => {
    const { code, err } = await runCommand(...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
