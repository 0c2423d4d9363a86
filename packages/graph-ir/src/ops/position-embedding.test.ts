import { describeOpContract } from '../testing/op-contract';
import { positionEmbedding } from './position-embedding';

describeOpContract(positionEmbedding, [
  { inputs: [[768, 197]], shape: [768, 197], parameters: { embedding: [768, 197] } },
]);
