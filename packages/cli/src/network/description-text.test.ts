import { expect, it } from 'vitest';
import { vggSmall } from '../teachers/vgg-small';
import { describeNetwork } from './description';
import { descriptionText } from './description-text';

it('descriptionText has a line a stage and their sum', () => {
  const lines = descriptionText(describeNetwork(vggSmall([1, 8, 8], 10), 'vgg-small')).split('\n');
  expect(lines[0]).toBe('vgg-small: 1x8x8 to 10');
  expect(lines.slice(2, 8).map((line) => line.trim().split(/\s+/))).toEqual([
    ['stage', 'nodes', 'parameters', 'multiply-adds'],
    ['16x8x8', '6', '2,544', '156,672'],
    ['32x4x4', '7', '14,016', '221,184'],
    ['64x2x2', '13', '129,792', '516,096'],
    ['10', '2', '650', '640'],
    ['total', '28', '147,002', '894,592'],
  ]);
  expect(lines[9]).toBe('  704 more numbers of running statistics in a checkpoint');
});
