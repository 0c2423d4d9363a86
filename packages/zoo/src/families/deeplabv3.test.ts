import { cost, inferShapes } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { billions } from '../fixtures/billions';
import { codeOf } from '../fixtures/code-of';
import { findNetwork } from '../zoo';
import { deeplabv3 } from './deeplabv3';
import { resnetUnits } from './resnet';

const TASK = { input: [3, 1024, 2048], classes: 19 };

describe('deeplabv3', () => {
  it.each([
    ['deeplabv3-r50', 39_638_355, '387.22', 348, '11.3'],
    ['deeplabv3-r101', 58_630_483, '542.38', 507, '7.0'],
  ])(
    '%s has %d parameters and %s G multiply-adds; %d are printed, %s %% fewer',
    (name, parameters, ours, theirs, gap) => {
      const graph = findNetwork(name).build();
      expect([cost(graph).parameters, billions(graph, 2)]).toEqual([parameters, ours]);
      expect((100 * (cost(graph).multiplyAdds / (theirs * 1e9) - 1)).toFixed(1)).toBe(gap);
      expect(findNetwork(name).published[0]).toMatchObject({ value: theirs, unit: 'G' });
    },
  );

  it.each([
    ['without the 3×3 head', { head: false }, '382.39', '537.55'],
    ['at output stride 8', { outputStride: 8 }, '1308.61', '1929.24'],
  ])('%s, %j, it has %s G on ResNet-50 and %s G on ResNet-101', (_, options, r50, r101) => {
    const costs = ([50, 101] as const).map((depth) =>
      billions(deeplabv3({ ...TASK, units: resnetUnits[depth], ...options }), 2),
    );
    expect(costs).toEqual([r50, r101]);
  });

  it.each([
    [1024, 2048, '155.16'],
    [1025, 2049, '158.81'],
  ])('on %d × %d the 17 more units of ResNet-101 cost %s G; the thesis has 159', (height, width, difference) => {
    const [r50, r101] = ['deeplabv3-r50', 'deeplabv3-r101'].map(
      (name) => cost(findNetwork(name).build({ input: [3, height, width] })).multiplyAdds,
    );
    expect(((r101 - r50) / 1e9).toFixed(2)).toBe(difference);
  });

  it.each([
    [8, [2048, 128, 256], [4, 8, 16]],
    [16, [2048, 64, 128], [2, 4, 8]],
    [32, [2048, 32, 64], [1, 1, 1]],
  ])('at output stride %d its features are %j, its last units dilated by %j', (outputStride, features, rates) => {
    const graph = deeplabv3({ ...TASK, units: resnetUnits[50], outputStride });
    const shapes = inferShapes(graph);
    expect(shapes.get('stage4/unit3/relu')).toEqual(features);
    expect(shapes.get(graph.outputs[0])).toEqual([19, 1024, 2048]);
    const dilations = [1, 2, 3].map(
      (unit) => graph.nodes.find(({ id }) => id === `stage4/unit${unit}/conv2`)?.attributes.dilation,
    );
    expect(dilations).toEqual(rates.map((rate) => [rate, rate]));
  });

  it('labels every pixel of any image', () => {
    const graph = findNetwork('deeplabv3-r50').build({ input: [1, 3, 70], classes: 2 });
    expect(inferShapes(graph).get(graph.outputs[0])).toEqual([2, 3, 70]);
  });

  it('refuses an output stride of 4 with BAD_OPTION', () => {
    expect(codeOf(() => deeplabv3({ ...TASK, units: resnetUnits[50], outputStride: 4 }))).toBe('BAD_OPTION');
  });
});
