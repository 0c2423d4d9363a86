import { GraphError } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { ZooError } from './errors';
import { network } from './network';

describe('network', () => {
  it('names its input after the number of axes', () => {
    const ids = [2, 3].map((axes) => {
      const input = new Array<number>(axes + 1).fill(4);
      return network({ input, classes: 2, axes }, (g, x) => g.linear(g.globalAvgPool(x), { outFeatures: 2 })).inputs[0]
        .id;
    });
    expect(ids).toEqual(['image', 'clip']);
  });

  it('returns every value that the body does', () => {
    const graph = network({ input: [3, 4, 4], classes: 2, axes: 2 }, (g, x) => [g.relu(x), g.relu6(x)]);
    expect(graph.outputs).toEqual(['relu1', 'relu61']);
  });

  it('says which network, and keeps the cause', () => {
    try {
      network({ input: [3, 4, 4], classes: 2, axes: 2, name: 'tiny' }, (g, x) => g.maxPool(x, { kernel: 5 }));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ZooError);
      expect((error as ZooError).code).toBe('BAD_INPUT');
      expect((error as ZooError).message).toMatch(/^tiny cannot be built for an input of \[3, 4, 4\]/);
      expect((error as ZooError).cause).toBeInstanceOf(GraphError);
    }
  });

  it('passes other errors on', () => {
    const broken = (): never => {
      throw new RangeError('broken');
    };
    expect(() => network({ input: [3, 4, 4], classes: 2, axes: 2 }, broken)).toThrow(RangeError);
  });
});
