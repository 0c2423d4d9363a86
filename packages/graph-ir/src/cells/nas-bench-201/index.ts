export { parseNasBench201, printNasBench201 } from './architecture-string';
export { nasBench201Cell, nasBench201Index } from './order';
export { nasBench201Ops, nasBench201Space } from './space';

export type { NasBench201Op } from './space';
