import { expect, test } from 'vitest';
import { publishedStatistics } from './channel-statistics';
import { cifarAugmentation } from './cifar-augmentation';

const statistics = publishedStatistics.dartsCifar10;

test('cifarAugmentation crops and flips before it normalizes, and cuts out after', () => {
  const names = cifarAugmentation({ statistics, cutoutSize: 16 }).map(({ name }) => name);
  expect(names).toEqual(['padCrop', 'horizontalFlip', 'normalize', 'cutout']);
});

test('cutout is left out unless a size is given', () => {
  expect(cifarAugmentation({ statistics }).map(({ name }) => name)).toEqual(['padCrop', 'horizontalFlip', 'normalize']);
});
