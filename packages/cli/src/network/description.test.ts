import { graphBuilder } from '@archipelago/graph-ir';
import { findNetwork } from '@archipelago/zoo';
import { describe, expect, it } from 'vitest';
import { describeNetwork } from './description';

describe('describeNetwork', () => {
  it('efficientnet-b3 has 12,233,232 parameters and 1,827,141,392 multiply-adds', () => {
    const { stages, ...facts } = describeNetwork(findNetwork('efficientnet-b3').build(), 'a file');
    expect(facts).toMatchObject({
      name: 'efficientnet-b3',
      input: [3, 300, 300],
      output: [1000],
      parameters: 12_233_232,
      multiplyAdds: 1_827_141_392,
    });
    expect(stages.length).toBe(6);
  });

  it('a graph without a name is called as it was asked for; its output may be its input', () => {
    const g = graphBuilder({ image: [3, 8, 8] });
    expect(describeNetwork(g.build(g.input), 'graph.json')).toEqual({
      name: 'graph.json',
      input: [3, 8, 8],
      output: [3, 8, 8],
      parameters: 0,
      buffers: 0,
      multiplyAdds: 0,
      stages: [],
    });
  });
});
