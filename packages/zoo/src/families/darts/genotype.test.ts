import { describe, expect, it } from 'vitest';
import { codeOf } from '../../fixtures/code-of';
import { checkGenotype, type Genotype } from './genotype';
import { genotypes } from './genotypes';

const { genotype } = genotypes['darts-v2'];
const withNormal = (normal: Partial<Genotype['normal']>): Genotype => ({
  ...genotype,
  normal: { ...genotype.normal, ...normal },
});

describe('checkGenotype', () => {
  it.each(Object.entries(genotypes))('accepts %s', (_, named) => {
    expect(codeOf(() => checkGenotype(named.genotype))).toBe('no error');
  });

  it.each([
    ['no edges', withNormal({ edges: [] })],
    ['an odd number of edges', withNormal({ edges: genotype.normal.edges.slice(1) })],
    ['an unknown op', withNormal({ edges: [['conv' as 'none', 0], ...genotype.normal.edges.slice(1)] })],
    [
      'a property of objects as op',
      withNormal({ edges: [['toString' as 'none', 0], ...genotype.normal.edges.slice(1)] }),
    ],
    ['an edge from its own node', withNormal({ edges: [['none', 2], ...genotype.normal.edges.slice(1)] })],
    ['an edge from half a node', withNormal({ edges: [['none', 0.5], ...genotype.normal.edges.slice(1)] })],
    ['no output', withNormal({ concat: [] })],
    ['an input as output', withNormal({ concat: [0, 2] })],
    ['an output that is no node', withNormal({ concat: [6] })],
  ])('refuses %s with BAD_GENOTYPE', (_, bad) => {
    expect(codeOf(() => checkGenotype(bad))).toBe('BAD_GENOTYPE');
  });
});
