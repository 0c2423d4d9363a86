export { interpret } from './interpret';
export { referenceEngine } from './reference-engine';

export type { Feed, Precision } from './interpret';
export type { NumericArray } from './numeric-array';
export type { ReferenceEngineOptions } from './reference-engine';
