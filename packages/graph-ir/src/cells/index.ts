export { cellDistance, relax } from './cell';
export { cellSpace } from './cell-space';
export { discretize } from './discretize';
export { expandCell } from './expand-cell';
export {
  nasBench201Cell,
  nasBench201Index,
  nasBench201Ops,
  nasBench201Space,
  parseNasBench201,
  printNasBench201,
} from './nas-bench-201';
export { cellTopology } from './topology';

export type { Cell, RelaxedCell } from './cell';
export type { CellSpace, CellSpaceOptions } from './cell-space';
export type { DiscretizeOptions } from './discretize';
export type { EdgeBuilder, ExpandCellOptions } from './expand-cell';
export type { NasBench201Op } from './nas-bench-201';
export type { CellEdge, CellTopology, CellTopologyOptions } from './topology';
