import { describe, expect, it } from 'vitest';
import { settingsFrom } from './settings';

const from = (query: string) => settingsFrom(new URLSearchParams(query));

describe('settingsFrom', () => {
  it('reads the address', () => {
    expect(from('?students=4&studentEpochs=3&teacherEpochs=1&seed=0')).toEqual({
      students: 4,
      studentEpochs: 3,
      teacherEpochs: 1,
      seed: 0,
    });
  });

  it('takes the usual value for what is missing or out of range', () => {
    const usual = from('');
    expect(usual.students).toBe(16);
    expect(from('?students=0&studentEpochs=999&teacherEpochs=many&seed=1.5')).toEqual(usual);
    expect(from('?students=')).toEqual(usual);
  });
});
