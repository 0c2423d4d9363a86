export { cholesky } from './cholesky';
export { extendCholesky } from './extend-cholesky';
export { inverseFromCholesky } from './inverse-from-cholesky';
export { mirror } from './mirror';
export { solveCholesky, solveLower } from './solve';
export { solveRows } from './solve-rows';
export { dot, subtractProducts } from './subtract-products';

export type { Block } from './subtract-products';
