export { nasBench201Family } from './family';
export { nasBench201 } from './network';

export type { NasBench201Options } from './network';
