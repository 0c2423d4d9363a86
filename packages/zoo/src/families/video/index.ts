export { videoFamily } from './family';
export { i3dR50, i3dR50InsertionPoints } from './i3d-r50';
export { inception3d, inception3dInsertionPoints } from './inception3d';
export { insertNonLocalBlocks, nonLocalBlock } from './non-local';

export type { I3dR50Options } from './i3d-r50';
export type { Inception3dOptions } from './inception3d';
export type { NonLocalOptions } from './non-local';
