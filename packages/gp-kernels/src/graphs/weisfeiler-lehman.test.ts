import { createRandom } from '@archipelago/numerics';
import { expect, it } from 'vitest';
import { kernelMatrix, scale } from '../kernels';
import { describeKernelContract } from '../testing';
import { chain, someGraphs } from '../testing/some-graphs';
import type { LabelledDag } from './labelled-dag';
import { weisfeilerLehman } from './weisfeiler-lehman';

describeKernelContract(weisfeilerLehman(), { points: someGraphs });
describeKernelContract(scale(weisfeilerLehman({ iterations: 3, normalize: false })), { points: someGraphs });

const dag = (point: LabelledDag) => point;
/** a → b → a → output, and a → a → b → output. */
const aba: LabelledDag = { labels: ['a', 'b', 'a', 'output'], sources: [[], [0], [1], [2]] };
const aab: LabelledDag = { labels: ['a', 'a', 'b', 'output'], sources: [[], [0], [1], [2]] };

it('counts labels alone with { iterations: 0 }: 2·2 + 1·1 + 1·1 = 6 for a-b-a and a-a-b', () => {
  expect(kernelMatrix(weisfeilerLehman({ dag, iterations: 0, normalize: false }), [aba], [aab])[0]).toBe(6);
});

it('adds those with their neighbours: none in common but with itself, 6 + 4', () => {
  const kernel = weisfeilerLehman({ dag, iterations: 1, normalize: false });
  expect(kernelMatrix(kernel, [aba, aab])).toEqual(Float64Array.of(10, 6, 6, 10));
});

it('tells what enters a vertex from what leaves it', () => {
  const ab = { labels: ['a', 'b', 'output'], sources: [[], [0], []] };
  const ba = { labels: ['b', 'a', 'output'], sources: [[], [0], []] };
  const kernel = weisfeilerLehman({ dag, iterations: 1, normalize: false });
  expect(kernelMatrix(kernel, [ab], [ba])[0]).toBe(3 + 1);
});

it('is 1 for graphs that differ in ids and in the order of nodes', () => {
  const graph = chain([true, false, true]);
  const rename = (id: string) => (id === 'image' ? id : `other-${id}`);
  const nodes = createRandom(2)
    .shuffle(graph.nodes)
    .map((node) => ({ ...node, id: rename(node.id), inputs: node.inputs.map(rename) }));
  const renamed = { ...graph, nodes, outputs: graph.outputs.map(rename) };
  expect(kernelMatrix(weisfeilerLehman(), [graph], [renamed])[0]).toBeCloseTo(1, 14);
});

it('is greater for networks that differ in less', () => {
  const [near, far] = kernelMatrix(
    weisfeilerLehman(),
    [chain([false, false, false])],
    [chain([true, false, false]), chain([true, true, true], { kernel: 1 })],
  );
  expect(near).toBeGreaterThan(far);
});

it.each([-1, 0.5, 33])('refuses %s iterations with OUT_OF_RANGE', (iterations) => {
  expect(() => weisfeilerLehman({ iterations })).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
});
