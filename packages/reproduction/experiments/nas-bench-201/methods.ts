import { gpSearcher, localSearchMaximizer, tpeSearcher, type ParameterSpace } from '@archipelago/bo';
import { cellDag, scale, weisfeilerLehman } from '@archipelago/gp-kernels';
import { nasBench201Space, type Cell } from '@archipelago/graph-ir';
import { randomSearch, regularizedEvolution, type Objective, type Searcher } from '@archipelago/trials';

const objective: Objective = { metric: 'logError', direction: 'minimize' };
const space = nasBench201Space();

/**
 * Cells by what they compute: the Weisfeiler-Lehman kernel of their graphs, in which `none` is no edge and `skip_connect`
 * no vertex.
 */
const kernel = scale(
  weisfeilerLehman({
    dag: (cell: Cell) => cellDag(cell, { topology: space.topology, without: ['none'], identities: ['skip_connect'] }),
  }),
);

/** The same space as six variables of five values. */
const edgeSpace: ParameterSpace<Cell> = {
  sample: (random) => space.sample(random),
  contains: (cell) => space.contains(cell),
  dimensions: space.topology.edges.map(({ ops }) => ({ kind: 'categorical', count: ops.length })),
  encode: ({ ops }) => ops.map((op, edge) => space.topology.edges[edge].ops.indexOf(op ?? '')),
  decode: (values) => ({ ops: values.map((value, edge) => space.topology.edges[edge].ops[value]) }),
};

const key = ({ ops }: Cell): string => ops.join();

/** What is compared. Nothing is set for one of the data sets. */
export const methods: Readonly<Record<string, () => Searcher<Cell>>> = {
  gp: () =>
    gpSearcher(space, {
      objective,
      kernel,
      maximizer: localSearchMaximizer({ samples: 200 }),
      initial: 10,
      key,
    }) as Searcher<Cell>,
  tpe: () => tpeSearcher(edgeSpace, { objective, startup: 10 }) as Searcher<Cell>,
  evolution: () => regularizedEvolution(space, { objective, population: 20, sample: 5, key }) as Searcher<Cell>,
  random: () => randomSearch(space, { unique: true, key }) as Searcher<Cell>,
};
