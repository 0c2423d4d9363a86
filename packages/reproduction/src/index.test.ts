import { expect, test } from 'vitest';
import * as api from './index';

test('the public names', () => {
  expect(Object.keys(api).sort()).toEqual([
    'ReproductionError',
    'distanceOf',
    'exhibits',
    'figures',
    'findExhibit',
    'levelText',
    'levels',
    'levelsOf',
    'nameOf',
    'needsOf',
    'parsePrinted',
    'printsAs',
    'reproduce',
    'reproductionDocument',
    'rowText',
    'tables',
    'unexpectedRows',
  ]);
});
