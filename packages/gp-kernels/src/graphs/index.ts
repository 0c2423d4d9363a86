export { graphDag, layerLabel } from './graph-dag';
export { pathKernel } from './path-kernel';
export { weisfeilerLehman } from './weisfeiler-lehman';

export type { GraphDagOptions } from './graph-dag';
export type { LabelledDag } from './labelled-dag';
export type { PathKernelOptions } from './path-kernel';
export type { WeisfeilerLehmanOptions } from './weisfeiler-lehman';
