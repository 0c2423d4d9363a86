import { expect, it } from 'vitest';
import { columns } from './columns';

it('columns pads to the widest cell, flush right where it is asked for', () => {
  expect(
    columns(
      [
        ['id', 'n', 'end'],
        ['2.10', '100', ''],
      ],
      [1],
    ),
  ).toEqual(['id      n  end', '2.10  100']);
  expect(columns([])).toEqual([]);
});
