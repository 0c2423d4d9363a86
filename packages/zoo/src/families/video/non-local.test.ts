import { cost, graphBuilder, inferShapes, layersOf, validate, type Graph } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../fixtures/code-of';
import { findNetwork } from '../../zoo';
import { inception3dInsertionPoints } from './inception3d';
import { insertNonLocalBlocks, nonLocalBlock, type NonLocalOptions } from './non-local';

const i3d = findNetwork('i3d').build();

function withBlocks(options: NonLocalOptions, backbone: Graph = i3d): Graph {
  return insertNonLocalBlocks(backbone, { after: inception3dInsertionPoints, ...options });
}

function added(options: NonLocalOptions, backbone: Graph = i3d): number {
  return cost(withBlocks(options, backbone)).multiplyAdds - cost(backbone).multiplyAdds;
}

describe('insertNonLocalBlocks', () => {
  it.each(['i3d', 's3d'])('five blocks of temporal groups of 16 add 169 GFLOPs to %s: 84,579,188,736', (name) => {
    expect(added({ temporalGroup: 16 }, findNetwork(name).build())).toBe(84_579_188_736);
  });

  it.each([
    [{ subSample: false }, '1620'],
    [{}, '448'],
  ])('without groups, %j, they would add %s GFLOPs', (options, flops) => {
    expect(((2 * added(options)) / 1e9).toFixed(0)).toBe(flops);
  });

  it('the weights of the five blocks are 3,514,880: 2 C² each', () => {
    const weights = layersOf(withBlocks({ temporalGroup: 16 }))
      .filter(({ node, op }) => node.id.includes('/nonLocal/') && op.name === 'conv')
      .map(({ parameters }) => parameters[0].shape[0] * parameters[0].shape[1]);
    expect(weights.reduce((sum, count) => sum + count, 0)).toBe(3_514_880);
    expect(weights).toHaveLength(5 * 4);
  });

  it('keeps the name and the shapes of the backbone, and is valid', () => {
    const graph = withBlocks({ temporalGroup: 16 });
    validate(graph);
    const shapes = inferShapes(graph);
    for (const [id, shape] of inferShapes(i3d)) expect(shapes.get(id)).toEqual(shape);
    expect(graph.name).toBe('i3d');
  });
});

describe('nonLocalBlock', () => {
  it('fills the last group up with zeros and cuts them off again', () => {
    const g = graphBuilder({ clip: [8, 5, 3, 4] });
    const graph = g.build(nonLocalBlock(g, g.input, { temporalGroup: 2 }));
    const shapes = inferShapes(graph);
    expect(shapes.get('scores')).toEqual([3, 2 * 12, 2 * 4]);
    expect(shapes.get(graph.outputs[0])).toEqual([8, 5, 3, 4]);
    expect(graph.nodes.filter(({ op }) => op === 'pad' || op === 'crop')).toHaveLength(2);
  });

  it.each([0, 2.5, NaN])('refuses groups of %d frames with BAD_OPTION', (temporalGroup) => {
    const g = graphBuilder({ clip: [8, 5, 3, 4] });
    expect(codeOf(() => nonLocalBlock(g, g.input, { temporalGroup }))).toBe('BAD_OPTION');
  });

  it('starts as the identity', () => {
    const g = graphBuilder({ clip: [8, 4, 3, 4] });
    const graph = g.build(nonLocalBlock(g, g.input, {}));
    const [norm, sum] = graph.nodes.slice(-2);
    expect(norm).toMatchObject({ op: 'batchNorm', attributes: { zeroScale: true } });
    expect(sum).toMatchObject({ op: 'add', inputs: ['clip', norm.id] });
  });

  it.each([1, 2, 7])('keeps the shape of clips of %d pixels and one channel', (side) => {
    const g = graphBuilder({ clip: [1, 3, side, side] });
    expect(nonLocalBlock(g, g.input, { temporalGroup: 16 }).shape).toEqual([1, 3, side, side]);
  });
});
