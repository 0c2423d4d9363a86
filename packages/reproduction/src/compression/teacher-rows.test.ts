import { describe, expect, it } from 'vitest';
import { teacherRows } from './teacher-rows';
import { cifar10, cifar100 } from './teachers';

describe('teacherRows', () => {
  it.each([
    ['CIFAR-100', cifar100.vgg19, 20_086_692],
    ['CIFAR-100', cifar100.resnet18, 11_220_132],
    ['CIFAR-100', cifar100.resnet34, 21_328_292],
    ['CIFAR-100', cifar100.shufflenet, 1_059_960],
    ['CIFAR-10', cifar10.vgg19, 20_040_522],
    ['CIFAR-10', cifar10.resnet18, 11_173_962],
    ['CIFAR-10', cifar10.resnet34, 21_282_122],
    ['CIFAR-10', cifar10.shufflenet, 987_870],
  ])('%s: $title has $parameters M parameters', (_data, facts, parameters) => {
    const [accuracy, size] = teacherRows(facts);
    expect(accuracy).toMatchObject({ quantity: 'accuracy', ok: null });
    expect(size).toMatchObject({ paper: Number(facts.parameters), ours: parameters / 1e6, ok: true });
  });
});
