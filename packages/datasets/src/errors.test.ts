import { expect, test } from 'vitest';
import { DatasetError } from './errors';

test('DatasetError leads its message by the file', () => {
  const error = new DatasetError('EMPTY', 'there is nothing; add something', 'x.npy');
  expect(error).toMatchObject({ name: 'DatasetError', code: 'EMPTY', file: 'x.npy' });
  expect(error.message).toBe('x.npy: there is nothing; add something');
  expect(new DatasetError('EMPTY', 'there is nothing').message).toBe('there is nothing');
});
