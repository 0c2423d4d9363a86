import { cost, inferShapes } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../fixtures/code-of';
import { findNetwork } from '../../zoo';
import { dartsSpaces } from './spaces';
import { dartsSupernet } from './supernet';

const SMALL = { space: dartsSpaces.darts, channels: 4, layers: 3, input: [3, 8, 8], classes: 10 };

describe('dartsSupernet', () => {
  it.each([
    ['darts-supernet', 1_930_618],
    ['darts-supernet-s2', 665_466],
    ['darts-supernet-s3', 665_466],
    ['darts-supernet-s4', 624_506],
    ['pc-darts-supernet', 299_578],
    ['pc-darts-supernet-s3', 149_946],
  ])('%s has %d weights', (name, parameters) => {
    expect(cost(findNetwork(name).build()).parameters).toBe(parameters);
  });

  it('weighs the eight ops of an edge equally', () => {
    const mixed = dartsSupernet(SMALL).nodes.filter(({ id }) => id.endsWith('/mixed'));
    expect(mixed).toHaveLength(3 * 14);
    for (const { attributes, inputs } of mixed) {
      expect(inputs).toHaveLength(8);
      expect(attributes.weights).toEqual(new Array(8).fill(1 / 8));
    }
  });

  it('has scales and shifts in the stem only', () => {
    const norms = dartsSupernet(SMALL).nodes.filter(({ op }) => op === 'batchNorm');
    expect(norms.filter(({ attributes }) => attributes.affine)).toHaveLength(1);
  });

  it('with partial channels a fourth goes through the ops, and a node weighs its edges equally', () => {
    const graph = dartsSupernet({ ...SMALL, channels: 8, partial: 4 });
    const shapes = inferShapes(graph);
    expect(shapes.get('cell0/edge0-2/mixed')).toEqual([2, 8, 8]);
    expect(shapes.get('cell1/edge0-2/mixed')).toEqual([4, 4, 4]);
    expect(graph.nodes.find(({ id }) => id === 'cell0/node4')).toMatchObject({
      op: 'weightedSum',
      attributes: { weights: [0.25, 0.25, 0.25, 0.25] },
    });
  });

  it.each([
    ['a fourth of six channels', { channels: 6, partial: 4 }, 'BAD_OPTION'],
    ['one cell', { layers: 1 }, 'BAD_OPTION'],
    [
      'a space of 13 edges',
      { space: { ...dartsSpaces.darts, normal: dartsSpaces.darts.normal.slice(1) } },
      'BAD_OPTION',
    ],
    ['sides that cannot be halved twice', { input: [3, 10, 10] }, 'BAD_INPUT'],
  ])('refuses %s', (_, options, code) => {
    expect(codeOf(() => dartsSupernet({ ...SMALL, ...options }))).toBe(code);
  });
});
