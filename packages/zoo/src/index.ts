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
export { deeplabv3 } from './families/deeplabv3';
export { efficientnet, efficientnetScale } from './families/efficientnet';
export { mobilenetv2 } from './families/mobilenetv2';
export { nasBench201 } from './families/nasbench201';
export { resnet, resnetUnits } from './families/resnet';
export { resnetCifar } from './families/resnet-cifar';
export { shufflenet } from './families/shufflenet';
export { vgg, vgg19Layers } from './families/vgg';
export {
  i3dR50,
  i3dR50InsertionPoints,
  inception3d,
  inception3dInsertionPoints,
  insertNonLocalBlocks,
  nonLocalBlock,
} from './families/video';
export { vit } from './families/vit';
export { x3d } from './families/x3d';
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
export type { Deeplabv3Options } from './families/deeplabv3';
export type { EfficientnetOptions, EfficientnetScale } from './families/efficientnet';
export type { Mobilenetv2Options } from './families/mobilenetv2';
export type { NasBench201Options } from './families/nasbench201';
export type { ResnetLayout, ResnetOptions } from './families/resnet';
export type { ResnetCifarOptions } from './families/resnet-cifar';
export type { ShufflenetOptions } from './families/shufflenet';
export type { VggOptions } from './families/vgg';
export type { I3dR50Options, Inception3dOptions, NonLocalOptions } from './families/video';
export type { VitOptions } from './families/vit';
export type { X3dOptions } from './families/x3d';
export type { Family } from './family';
export type { FigureCheck, FigureUnit, PublishedFigure, Quantity } from './figure';
export type { NetworkOptions } from './network';
