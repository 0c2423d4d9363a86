import { cost } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { vggSmall } from '../teachers/vgg-small';
import { stagesOf } from './stages';

describe('stagesOf', () => {
  it('cuts vgg-small at its two pools and its end, and loses nothing', () => {
    const graph = vggSmall([1, 8, 8], 10);
    const stages = stagesOf(graph);
    expect(stages.map(({ shape }) => shape)).toEqual([[16, 8, 8], [32, 4, 4], [64, 2, 2], [10]]);
    const total = cost(graph);
    expect(stages.reduce((sum, stage) => sum + stage.parameters, 0)).toBe(total.parameters);
    expect(stages.reduce((sum, stage) => sum + stage.multiplyAdds, 0)).toBe(total.multiplyAdds);
    expect(stages.reduce((sum, stage) => sum + stage.nodes, 0)).toBe(graph.nodes.length);
  });
});
