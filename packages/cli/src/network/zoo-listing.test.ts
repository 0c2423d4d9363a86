import { zoo, zooNames } from '@archipelago/zoo';
import { describe, expect, it } from 'vitest';
import { familyText, listFamily } from './zoo-listing';

describe('listFamily', () => {
  it('lists all names of the zoo without building them', () => {
    expect(zoo.flatMap((family) => listFamily(family).networks.map(({ name }) => name))).toEqual(zooNames());
  });

  it('costs where they are asked for: VGG-19 has 20,040,522 parameters', () => {
    const { networks } = listFamily(
      zoo.find(({ names }) => names().includes('vgg19-cifar'))!,
      { costs: true },
    );
    expect(networks).toEqual([
      expect.objectContaining({ name: 'vgg19-cifar', input: [3, 32, 32], classes: 10, parameters: 20_040_522 }),
    ]);
  });
});

describe('familyText', () => {
  const family = zoo.find(({ names }) => names().includes('resnet18-cifar'))!;

  it('has how names are formed, and a title a network', () => {
    const [head, first] = familyText(listFamily(family)).split('\n');
    expect(head).toBe(`${family.title} (${family.grammar})`);
    expect(first).toMatch(/^ {2}resnet18-cifar {2}ResNet-18/);
  });

  it('has the costs in place of the title', () => {
    const [, first] = familyText(listFamily(family, { costs: true })).split('\n');
    expect(first.trim().split(/\s+/)).toEqual(['resnet18-cifar', '3x32x32', '11,173,962', '555,422,720']);
  });
});
