import { describe, expect, it } from 'vitest';
import { nearestNames } from './nearest-names';

const KNOWN = ['vgg19-cifar', 'resnet18-cifar', 'resnet34-cifar', 'i3d', 's3d'];

describe('nearestNames', () => {
  it.each([
    ['vgg-19', 'vgg19-cifar'],
    ['ResNet34-CIFAR', 'resnet34-cifar'],
    ['i3b', 'i3d'],
  ])('%s is nearest to %s', (name, nearest) => {
    expect(nearestNames(name, KNOWN)[0]).toBe(nearest);
  });

  it('gives three, or fewer where there are no more', () => {
    expect(nearestNames('x', KNOWN)).toHaveLength(3);
    expect(nearestNames('x', ['y'])).toEqual(['y']);
    expect(nearestNames('x', [])).toEqual([]);
  });
});
