import { expect, it } from 'vitest';
import { graphBuilder } from './builder';
import { inferShapes } from './shapes';
import { resnet } from './testing/resnet';

it('inferShapes gives the shape of every input and node without the batch axis', () => {
  const shapes = inferShapes(resnet([2, 2, 2, 2], 100));
  expect(shapes.get('image')).toEqual([3, 32, 32]);
  expect(shapes.get('stage3/block1/conv1')).toEqual([256, 8, 8]);
  expect(shapes.get('avgPool1')).toEqual([512, 1, 1]);
  expect(shapes.get('classifier')).toEqual([100]);
});

it('inferShapes does not mind the order in which nodes are listed', () => {
  const graph = resnet([2, 2, 2, 2], 10);
  const backwards = { ...graph, nodes: [...graph.nodes].reverse() };
  expect(inferShapes(backwards)).toEqual(inferShapes(graph));
});

it('inferShapes of 38,000 nodes', () => {
  const g = graphBuilder({ x: [16, 8, 8] });
  let x = g.input;
  for (let i = 0; i < 9500; i++)
    x = g.add([x, g.relu(g.batchNorm(g.conv(x, { outChannels: 16, kernel: 3, padding: 1 })))]);
  const shapes = inferShapes(g.build(x));
  expect(shapes.size).toBe(38_001);
  expect(shapes.get(x.id)).toEqual([16, 8, 8]);
});
