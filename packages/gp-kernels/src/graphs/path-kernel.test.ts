import type { Graph } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kernelMatrix, rbf, scale, sum, mapped } from '../kernels';
import { describeKernelContract } from '../testing';
import { chain, someGraphs } from '../testing/some-graphs';
import type { LabelledDag } from './labelled-dag';
import { pathKernel } from './path-kernel';

describeKernelContract(pathKernel(), { points: someGraphs });
describeKernelContract(pathKernel({ decay: 0.7, normalize: false }), { points: someGraphs });
describeKernelContract(sum([scale(pathKernel()), mapped(rbf(), ({ nodes }: Graph) => [nodes.length])]), {
  points: someGraphs,
});

const dag = (point: LabelledDag) => point;

/** Every path from an input to the output as text, with how often it occurs. */
function listPaths({ labels, sources }: LabelledDag): Map<string, number> {
  const counts = new Map<string, number>();
  const walk = (vertex: number, path: string): void => {
    const longer = `${labels[vertex]} ${path}`;
    if (sources[vertex].length === 0 && vertex < labels.length - 1) counts.set(longer, (counts.get(longer) ?? 0) + 1);
    for (const source of sources[vertex]) walk(source, longer);
  };
  walk(labels.length - 1, '');
  return counts;
}

function randomDag(seed: number): LabelledDag {
  const random = createRandom(seed);
  const count = 2 + random.integer(7);
  const sources = Array.from({ length: count }, (_, v) =>
    Array.from({ length: v }, (_, u) => u).filter(() => random.boolean()),
  );
  return { labels: [...sources.slice(1).map(() => random.pick(['a', 'b'])), 'output'], sources };
}

it('is the inner product of the counts of listed paths', () => {
  const kernel = pathKernel({ dag, normalize: false });
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (one, other) => {
      const [x, y] = [randomDag(one), randomDag(other)];
      const [p, q] = [listPaths(x), listPaths(y)];
      let product = 0;
      for (const [path, count] of p) product += count * (q.get(path) ?? 0);
      expect(kernelMatrix(kernel, [x], [y])[0]).toBe(product);
    }),
    { seed: 3, numRuns: 100 },
  );
});

it('counts the paths through 25 blocks with skips, 2^25 of them, in bounded time', () => {
  const network = chain(new Array<boolean>(25).fill(true));
  const [value] = kernelMatrix(pathKernel({ normalize: false }), [network]);
  // Each reads differently, so that only equal ones are alike.
  expect(value).toBe(2 ** 25);
  expect(kernelMatrix(pathKernel(), [network])[0]).toBeCloseTo(1, 12);
});

it('throws NOT_FINITE where paths are too many to count, and LIMIT_EXCEEDED for 5,000 vertices', () => {
  const diamonds = (count: number): LabelledDag => {
    const sources: number[][] = [[]];
    for (let i = 0; i < count; i++) sources.push([sources.length - 1, sources.length - 1]);
    return { labels: [...sources.slice(1).map(() => 'a'), 'output'], sources };
  };
  expect(() => kernelMatrix(pathKernel({ dag }), [diamonds(1500)])).toThrow(
    expect.objectContaining({ code: 'NOT_FINITE' }),
  );
  expect(kernelMatrix(pathKernel({ dag, decay: 0.5 }), [diamonds(1500)])[0]).toBe(1);
  expect(() => kernelMatrix(pathKernel({ dag }), [diamonds(5000)])).toThrow(
    expect.objectContaining({ code: 'LIMIT_EXCEEDED' }),
  );
});

it('a graph without a path from input to output is like no other', () => {
  const none: LabelledDag = { labels: ['a', 'output'], sources: [[], []] };
  const one: LabelledDag = { labels: ['a', 'output'], sources: [[], [0]] };
  expect(kernelMatrix(pathKernel({ dag }), [none, one])).toEqual(Float64Array.of(0, 0, 0, 1));
});

it.each([0, 1.1, NaN])('refuses the decay %s with OUT_OF_RANGE', (decay) => {
  expect(() => pathKernel({ decay })).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
});
