import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testFolder } from './fixtures/test-folder';
import { readNumberRows, type NumberRowsOptions } from './number-rows';

async function rowsOf(content: string, options?: NumberRowsOptions) {
  await using files = await testFolder({ 'x.csv': content });
  const { rows } = await readNumberRows(files.path('x.csv'), options);
  return rows.map((row) => [...row]);
}

describe('readNumberRows', () => {
  test('reads rows with and without names, line ends of any system, and a mark of byte order', async () => {
    expect(await rowsOf('1,2\n3,4\n')).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(await rowsOf('cat,dog\r\n-.5,+2e-1\r\n')).toEqual([[-0.5, 0.2]]);
    expect(await rowsOf('\uFEFF1, 2')).toEqual([[1, 2]]);
    expect(await rowsOf('5\n6\n\n\n')).toEqual([[5], [6]]);
    expect(await rowsOf('0,1,2\n5,6,7\n', { header: true })).toEqual([[5, 6, 7]]);
    expect(await rowsOf('0,1,2\n', { header: false })).toEqual([[0, 1, 2]]);
  });

  test('reads every finite number that is written, over the ends of chunks too', async () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    const table = fc.integer({ min: 1, max: 4 }).chain((columns) =>
      fc.array(fc.array(number, { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 8,
      }),
    );
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = rows.map((row) => row.join(',')).join('\n');
        expect(await rowsOf(text, { header: false })).toEqual(rows);
      }),
      { seed: 6, numRuns: 60 },
    );
    const long = Array.from({ length: 30_000 }, (_, i) => [i, i + 0.5]);
    expect(await rowsOf(long.map((row) => row.join(',')).join('\n'))).toEqual(long);
  });

  test.each([
    ['1,2\n3\n', 'line 2 has 1 cells and the first has 2'],
    ['1,2\n3,\n', 'line 2, column 2 is ""'],
    ['1,2\n\n3,4\n', 'line 2 is empty'],
    ['1,2\nnan,4\n', 'line 2, column 1 is "nan"'],
    ['1,2\n0x10,4\n', 'line 2, column 1 is "0x10"'],
    ['1,2\n1e999,4\n', 'line 2, column 1 is "1e999"'],
    ['1;2\n3;4\n', 'line 2, column 1 is "3;4"'],
    [',a,b\n0,1,2\n', 'the first column has no name'],
    ['"",a,b\n0,1,2\n', 'the first column has no name'],
    ['0,1,2\n5,6,7\n', 'option header'],
    ['', 'there is no number in it'],
    ['a,b\n', 'there is no number in it'],
  ])('%j fails', async (content, message) => {
    await expect(rowsOf(content)).rejects.toMatchObject({
      code: 'BAD_FILE',
      message: expect.stringContaining(message),
    });
  });

  test('a missing file and a folder fail', async () => {
    await using files = await testFolder();
    await expect(readNumberRows(files.path('x.csv'))).rejects.toMatchObject({ code: 'BAD_FILE' });
    await expect(readNumberRows(files.folder)).rejects.toMatchObject({ code: 'BAD_FILE' });
  });
});
