import { describeOpContract } from '../testing/op-contract';
import { globalAvgPool } from './global-avg-pool';

describeOpContract(globalAvgPool, [
  { inputs: [[64, 7, 7]], shape: [64] },
  { inputs: [[64, 7, 7]], attributes: { keepAxes: true }, shape: [64, 1, 1] },
  { inputs: [[64, 4, 7, 7]], attributes: { keepAxes: true }, shape: [64, 1, 1, 1] },
]);
