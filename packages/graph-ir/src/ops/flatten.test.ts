import { describeOpContract } from '../testing/op-contract';
import { flatten } from './flatten';

describeOpContract(flatten, [
  { inputs: [[512, 1, 1]], shape: [512] },
  { inputs: [[8, 4, 5]], shape: [160] },
]);
