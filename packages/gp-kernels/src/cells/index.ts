export { cellDag } from './cell-dag';
export { cellFeatures } from './cell-features';
export { cellKernel } from './cell-kernel';

export type { CellDagOptions } from './cell-dag';
export type { CellFeatureOptions } from './cell-features';
export type { CellPathOptions } from './options';
