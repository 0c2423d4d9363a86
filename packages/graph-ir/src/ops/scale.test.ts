import { describeOpContract } from '../testing/op-contract';
import { scale } from './scale';

describeOpContract(scale, [
  { inputs: [[12, 197, 197]], attributes: { factor: 0.125 }, shape: [12, 197, 197] },
  { inputs: [[3]], attributes: { factor: -1 }, shape: [3] },
]);
