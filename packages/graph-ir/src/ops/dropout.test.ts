import { describeOpContract } from '../testing/op-contract';
import { dropout } from './dropout';

describeOpContract(dropout, [
  { inputs: [[512]], attributes: { rate: 0.5 }, shape: [512] },
  { inputs: [[8, 4, 4]], attributes: { rate: 0 }, shape: [8, 4, 4] },
]);
