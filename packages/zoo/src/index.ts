export * as citations from './citations';
export { ZooError } from './errors';
export {
  dartsCell,
  dartsEdges,
  dartsNetwork,
  dartsOps,
  dartsSpaces,
  dartsSupernet,
  factorizedReduce,
  genotypes,
  reluConvBn,
} from './families/darts';
export {
  nasBench201,
  nasBench201Cell,
  nasBench201Index,
  nasBench201Ops,
  nasBench201Size,
  nasBench201Topology,
  parseNasBench201,
  printNasBench201,
} from './families/nasbench201';
export { resnetCifar } from './families/resnet-cifar';
export { shufflenet } from './families/shufflenet';
export { vgg, vgg19Layers } from './families/vgg';
export { checkFigure, measure } from './figure';
export { findNetwork, zoo, zooNames } from './zoo';

export type { Citation } from './citation';
export type { TaskOptions, ZooEntry } from './entry';
export type { ZooErrorCode } from './errors';
export type {
  CellOptions,
  DartsBlockOptions,
  DartsNetworkOptions,
  DartsOp,
  DartsOpBuilder,
  DartsOpOptions,
  DartsSpace,
  DartsSpaceName,
  DartsSupernetOptions,
  Genotype,
  GenotypeCell,
  GenotypeEdge,
  GenotypeName,
  NamedGenotype,
} from './families/darts';
export type { NasBench201Op, NasBench201Options } from './families/nasbench201';
export type { ResnetCifarOptions } from './families/resnet-cifar';
export type { ShufflenetOptions } from './families/shufflenet';
export type { VggOptions } from './families/vgg';
export type { Family } from './family';
export type { FigureCheck, FigureUnit, PublishedFigure, Quantity } from './figure';
export type { NetworkOptions } from './network';
