export { factorizedReduce, reluConvBn } from './blocks';
export { dartsCell } from './cell';
export { dartsFamily, supernetFamily } from './family';
export { genotypes } from './genotypes';
export { dartsNetwork } from './network';
export { dartsOps } from './ops';
export { dartsEdges, dartsSpaces } from './spaces';
export { dartsSupernet } from './supernet';

export type { DartsBlockOptions } from './blocks';
export type { CellOptions } from './cell';
export type { Genotype, GenotypeCell, GenotypeEdge, NamedGenotype } from './genotype';
export type { GenotypeName } from './genotypes';
export type { DartsNetworkOptions } from './network';
export type { DartsOp, DartsOpBuilder, DartsOpOptions } from './ops';
export type { DartsSpace, DartsSpaceName } from './spaces';
export type { DartsSupernetOptions } from './supernet';
