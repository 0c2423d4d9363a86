import { expect, it } from 'vitest';
import { parseRecords, printRecords, type RecordedTrial } from './records';

const records: readonly RecordedTrial[] = [
  { key: '{"widths":{"a":3}}', metrics: { accuracy: 0.5, reward: 0.25 } },
  { key: 'ä', metrics: {} },
];

it('parseRecords reads what printRecords prints', () => {
  expect(parseRecords(printRecords(records))).toEqual(records);
  expect(parseRecords(new TextEncoder().encode(`\n${printRecords(records)}`))).toEqual(records);
});

it.each([
  'no JSON',
  'null',
  '7',
  '{"key":1,"metrics":{}}',
  '{"key":"a"}',
  '{"key":"a","metrics":[]}',
  '{"key":"a","metrics":{"x":"1"}}',
])('refuses the line %s with BAD_TABLE and its number', (line) => {
  const text = `${printRecords(records)}${line}\n`;
  expect(() => parseRecords(text)).toThrow(expect.objectContaining({ code: 'BAD_TABLE', line: 3 }));
});
