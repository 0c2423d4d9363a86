import { describeOpContract } from '../testing/op-contract';
import { layerNorm } from './layer-norm';

describeOpContract(layerNorm, [
  { inputs: [[768, 197]], shape: [768, 197], parameters: { scale: [768], shift: [768] } },
  { inputs: [[10]], attributes: { affine: false }, shape: [10] },
]);
