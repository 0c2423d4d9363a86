import { expect, test } from 'vitest';
import { TrialsError } from '../errors';
import { trialErrorOf } from './trial-error';

test.each([
  [new Error('no'), { code: 'THREW', message: 'no' }],
  [new TrialsError('TIMED_OUT', 'late'), { code: 'TIMED_OUT', message: 'late' }],
  [Object.assign(new Error('no file'), { code: 'ENOENT' }), { code: 'ENOENT', message: 'no file' }],
  [new DOMException('stop', 'AbortError'), { code: 'THREW', message: 'stop' }],
  ['text', { code: 'THREW', message: 'text' }],
  [undefined, { code: 'THREW', message: 'undefined' }],
  [null, { code: 'THREW', message: 'null' }],
  [Symbol('s'), { code: 'THREW', message: 'Symbol(s)' }],
  [{ reason: 1 }, { code: 'THREW', message: '[object Object]' }],
])('trialErrorOf(%o)', (thrown, error) => {
  expect(trialErrorOf(thrown)).toEqual(error);
});
