import { cost, type Graph } from '@archipelago/graph-ir';
import { findNetwork } from '@archipelago/zoo';
import { describe, expect, it } from 'vitest';
import { vggSmall } from '../teachers/vgg-small';
import { stagesOf, type Stage } from './stages';

const stages = (graph: Graph): readonly Stage[] => stagesOf(graph, cost(graph).nodes);
const shapes = (name: string): string[] => stages(findNetwork(name).build()).map(({ shape }) => shape.join('x'));

describe('stagesOf', () => {
  it('cuts vgg-small at its two pools and its end', () => {
    expect(stages(vggSmall([1, 8, 8], 10)).map(({ shape }) => shape)).toEqual([
      [16, 8, 8],
      [32, 4, 4],
      [64, 2, 2],
      [10],
    ]);
  });

  it('leaves gates in the stage of the map that they pool', () => {
    expect(shapes('efficientnet-b0')).toEqual([
      '96x112x112',
      '144x56x56',
      '240x28x28',
      '672x14x14',
      '1280x7x7',
      '1000',
    ]);
  });

  it('leaves attention in the stage of the map that it reshapes', () => {
    expect(shapes('vit-b16-224')).toEqual(['768x14x14', '1000']);
  });

  it('keeps a head that is a map apart from no other', () => {
    expect(shapes('deeplabv3-r50')).toEqual(['64x512x1024', '128x256x512', '256x128x256', '19x64x128', '19x1024x2048']);
  });

  it.each(['resnet18-cifar', 'shufflenet-1x-g2', 'darts-v2-cifar', 'nasbench201-11', 's3d-g', 'x3d-xs', 'i3d-nl'])(
    'loses nothing of %s, in at most ten stages',
    (name) => {
      const graph = findNetwork(name).build();
      const total = cost(graph);
      const cut = stages(graph);
      expect(cut.length).toBeLessThanOrEqual(10);
      expect(cut.reduce((sum, stage) => sum + stage.parameters, 0)).toBe(total.parameters);
      expect(cut.reduce((sum, stage) => sum + stage.multiplyAdds, 0)).toBe(total.multiplyAdds);
      expect(cut.reduce((sum, stage) => sum + stage.nodes, 0)).toBe(graph.nodes.length);
    },
  );
});
