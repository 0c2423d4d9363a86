import { standardOps } from '@archipelago/graph-ir';
import { expect, test } from 'vitest';
import { kindColours } from './drawing-style';
import { kindNames, kindOf } from './op-kind';

test('kindOf knows every standard op', () => {
  expect([...standardOps.keys()].filter((op) => kindOf(op) === 'other')).toEqual([]);
});

test('kindOf of an op of a user is other, whatever it is called', () => {
  expect(kindOf('myOp')).toBe('other');
  expect(kindOf('constructor')).toBe('other');
});

test('every kind has a name and a colour', () => {
  expect(Object.keys(kindNames).sort()).toEqual(Object.keys(kindColours).sort());
});
