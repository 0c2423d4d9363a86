import { graphBuilder } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { zooEntry } from './entry';

const entry = zooEntry({
  name: 'linear',
  title: 'One layer',
  citations: [],
  input: [4],
  classes: 2,
  published: [],
  make({ name, input, classes }) {
    const g = graphBuilder({ x: input });
    return g.build(g.linear(g.input, { outFeatures: classes }), { name });
  },
});

describe('zooEntry', () => {
  it('builds for the published task where no other is given', () => {
    expect(entry.build()).toEqual(entry.build({ input: [4], classes: 2 }));
    expect(entry.build().name).toBe('linear');
  });

  it('builds for another input or number of classes', () => {
    expect(entry.build({ input: [7] }).inputs[0].shape).toEqual([7]);
    expect(entry.build({ classes: 5 }).nodes[0].attributes.outFeatures).toBe(5);
  });
});
