export { describeKernelContract } from './kernel-contract';

export type { KernelContractOptions } from './kernel-contract';
