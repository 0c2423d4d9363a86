import { exhibits } from '@archipelago/reproduction';
import { expect, it } from 'vitest';
import { exhibitList } from './exhibit-list';

it('exhibitList has a line for each of the 51 tables and 20 figures, with their levels', () => {
  const lines = exhibitList(exhibits).split('\n');
  expect(lines.filter((line) => /^\d\.\d+ /.test(line)).length).toBe(51);
  expect(lines.filter((line) => /^figure-\d\.\d /.test(line)).length).toBe(20);
  expect(lines[2]).toMatch(/^2\.3 +exact, needs +Comparison with ShuffleNet on CIFAR-100$/);
});
