import { describe, expect, it } from 'vitest';
import { genotypes, type GenotypeName } from './genotypes';

describe('genotypes', () => {
  it('are ten, each with its paper', () => {
    expect(Object.fromEntries(Object.entries(genotypes).map(([name, { citation }]) => [name, citation.key]))).toEqual({
      'darts-v1': 'liu2019darts',
      'darts-v2': 'liu2019darts',
      'pc-darts': 'xu2020pc',
      'pc-darts-image': 'xu2020pc',
      'p-darts': 'chen2019progressive',
      snas: 'xie2019snas',
      enas: 'pham2018efficient',
      pnas: 'liu2018progressive',
      'nasnet-a': 'zoph2018learning',
      'amoebanet-a': 'real2019regularized',
    });
  });

  it.each(['enas', 'nasnet-a', 'amoebanet-a'] as const)(
    'the cells of %s return every node that no other reads',
    (name) => {
      for (const { edges, concat } of [genotypes[name].genotype.normal, genotypes[name].genotype.reduce]) {
        const read = new Set(edges.map(([, from]) => from));
        const nodes = edges.map((_, place) => 2 + Math.floor(place / 2));
        const loose = [...new Set(nodes)].filter((node) => !read.has(node));
        expect(concat).toEqual(expect.arrayContaining(loose));
      }
    },
  );

  it.each(['darts-v1', 'darts-v2', 'pc-darts', 'pc-darts-image', 'p-darts', 'snas'] satisfies GenotypeName[])(
    '%s has four nodes of two inputs each, without none',
    (name) => {
      for (const { edges, concat } of [genotypes[name].genotype.normal, genotypes[name].genotype.reduce]) {
        expect([edges.length, concat]).toEqual([8, [2, 3, 4, 5]]);
        for (let place = 0; place < 8; place += 2) expect(edges[place][1]).not.toBe(edges[place + 1][1]);
      }
    },
  );
});
