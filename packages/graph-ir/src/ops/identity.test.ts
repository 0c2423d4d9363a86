import { describeOpContract } from '../testing/op-contract';
import { identity } from './identity';

describeOpContract(identity, [
  { inputs: [[8]], shape: [8] },
  { inputs: [[3, 4, 5]], shape: [3, 4, 5] },
  { inputs: [[3, 2, 4, 5]], shape: [3, 2, 4, 5] },
]);
