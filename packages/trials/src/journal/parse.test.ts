import { expect, test } from 'vitest';
import { parseEntry } from './parse';

test('parseEntry reads entries', () => {
  expect(parseEntry('{"type":"trial-started","trial":3}')).toEqual({ type: 'trial-started', trial: 3 });
});

test.each([
  '{"type":"batch-suggested","first":0}',
  '{"type":"trial-started","trial":"1"}',
  '{"type":"trial-completed","trial":1}',
  '{"type":"toString"}',
  '',
  'hello',
  '{"type":"trial-sta',
  '[]',
  'null',
  '3',
  '{"type":"other"}',
  '{}',
  '\0\0\0',
])('parseEntry(%j) is undefined', (line) => {
  expect(parseEntry(line)).toBeUndefined();
});

test('parseEntry of a header of another version fails with JOURNAL_VERSION', () => {
  expect(() => parseEntry('{"type":"journal","version":2}')).toThrow(
    expect.objectContaining({ code: 'JOURNAL_VERSION', message: expect.stringContaining('2') }),
  );
});
