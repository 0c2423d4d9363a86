export { minimizeBounded } from './minimize-bounded';

export type { Minimum, MinimizeOptions } from './minimize-bounded';
export type { Evaluation } from './search-line';
