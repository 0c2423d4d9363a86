import { expect, it } from 'vitest';
import { computed } from '../comparison';
import type { ExhibitResult } from '../result';
import { mismatchSection } from './mismatch-section';

const b7 = computed({
  label: 'B7',
  quantity: 'multiply-adds',
  unit: 'G',
  printed: '37',
  ours: 37.7459,
  mismatch: { distance: '+2.0', reason: 'rounded off' },
});
const result = (id: string): ExhibitResult => ({
  id,
  kind: 'table',
  chapter: 5,
  title: '',
  level: 'exact',
  levels: ['exact'],
  needs: [],
  rows: [b7, computed({ label: 'B6', quantity: 'multiply-adds', printed: '19.1', ours: 19.07 })],
});

it('mismatchSection names a number once, with all its tables', () => {
  const lines = mismatchSection([result('5.2'), result('5.3')]).split('\n');
  expect(lines.length).toBe(3);
  expect(lines[2].split('|').map((cell) => cell.trim())).toEqual([
    '',
    '5.2, 5.3',
    'B7: multiply-adds (G)',
    '37',
    '37.7',
    '+2.0 %',
    'rounded off',
    '',
  ]);
});
