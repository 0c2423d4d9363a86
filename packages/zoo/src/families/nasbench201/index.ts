export { nasBench201Ops, nasBench201Size, nasBench201Topology, parseNasBench201, printNasBench201 } from './cell';
export { nasBench201Family } from './family';
export { nasBench201 } from './network';
export { nasBench201Cell, nasBench201Index } from './order';

export type { NasBench201Op } from './cell';
export type { NasBench201Options } from './network';
