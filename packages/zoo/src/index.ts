export * as citations from './citations';
export { ZooError } from './errors';
export { vgg, vgg19Layers } from './families/vgg';
export { checkFigure, measure } from './figure';
export { findNetwork, zoo, zooNames } from './zoo';

export type { Citation } from './citation';
export type { TaskOptions, ZooEntry } from './entry';
export type { ZooErrorCode } from './errors';
export type { VggOptions } from './families/vgg';
export type { Family } from './family';
export type { FigureCheck, FigureUnit, PublishedFigure, Quantity } from './figure';
export type { NetworkOptions } from './network';
