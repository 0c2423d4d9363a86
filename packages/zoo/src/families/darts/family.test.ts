import { describe, expect, it } from 'vitest';
import { dartsFamily, supernetFamily } from './family';

describe('dartsFamily', () => {
  it('names every genotype for CIFAR and ImageNet', () => {
    expect(dartsFamily.names()).toHaveLength(20);
    expect(dartsFamily.names().slice(0, 4)).toEqual([
      'darts-v1-cifar',
      'darts-v1-imagenet',
      'darts-v2-cifar',
      'darts-v2-imagenet',
    ]);
  });

  it('pc-darts-image-cifar is the genotype pc-darts-image for CIFAR', () => {
    expect(dartsFamily.find('pc-darts-image-cifar')?.title).toBe(
      'PC-DARTS, searched on ImageNet: 20 cells of 36 channels for CIFAR',
    );
  });

  it('finds no other names', () => {
    for (const name of ['darts-v3-cifar', 'darts-v2', 'toString-cifar', 'darts-v2-constructor', '-cifar']) {
      expect(dartsFamily.find(name)).toBeUndefined();
    }
  });

  it('says that 574 M of darts-v2-imagenet has no match, and why', () => {
    const [parameters, multiplyAdds] = dartsFamily.find('darts-v2-imagenet')!.published;
    expect([parameters.value, parameters.unmatched]).toEqual([4.7, undefined]);
    expect(multiplyAdds).toMatchObject({ value: 574, unit: 'M', unmatched: expect.stringContaining('529.9 M') });
  });
});

describe('supernetFamily', () => {
  it('cites the search and the space', () => {
    const keys = (name: string) => supernetFamily.find(name)?.citations.map(({ key }) => key);
    expect(keys('darts-supernet')).toEqual(['liu2019darts']);
    expect(keys('pc-darts-supernet-s3')).toEqual(['xu2020pc', 'liu2019darts', 'zela2020understanding']);
  });
});
