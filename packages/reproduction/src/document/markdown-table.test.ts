import { expect, it } from 'vitest';
import { markdownTable } from './markdown-table';

it('markdownTable pads its columns as Prettier does', () => {
  expect(
    markdownTable(
      ['id', 'title'],
      [
        ['2.3', 'ShuffleNet'],
        ['figure-2.1', ''],
      ],
    ),
  ).toBe(
    [
      '| id         | title      |',
      '| ---------- | ---------- |',
      '| 2.3        | ShuffleNet |',
      '| figure-2.1 |            |',
    ].join('\n'),
  );
});
