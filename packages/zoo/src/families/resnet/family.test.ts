import { expect, it } from 'vitest';
import { codeOf } from '../../fixtures/code-of';
import { findNetwork } from '../../zoo';
import { resnetFamily } from './family';

it('names four depths in two layouts, and the three of the paper in its own', () => {
  expect(resnetFamily.names()).toHaveLength(11);
});

it('the figures of the thesis are those of the TF-Slim layout', () => {
  for (const depth of [101, 152, 200]) {
    const ofThesis = (name: string) => findNetwork(name).published.find(({ source }) => source.startsWith('thesis'));
    expect(ofThesis(`resnet${depth}-slim`)?.unmatched).toBeUndefined();
    expect(ofThesis(`resnet${depth}`)?.unmatched).toContain(`resnet${depth}-slim`);
  }
});

it.each(['resnet18', 'resnet50-v2', 'resnet', 'resnet50-', 'resnet050'])('does not know %s', (name) => {
  expect(codeOf(() => findNetwork(name))).toBe('UNKNOWN_NAME');
});
