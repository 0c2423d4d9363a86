export { drawGraph } from './draw-graph';
export type { DrawGraphOptions } from './draw-graph';
