import { describeOpContract } from '../testing/op-contract';
import { linear } from './linear';

describeOpContract(linear, [
  {
    inputs: [[512]],
    attributes: { outFeatures: 100 },
    shape: [100],
    parameters: { weight: [100, 512], bias: [100] },
    multiplyAdds: 51_200,
  },
  {
    inputs: [[768, 197]],
    attributes: { outFeatures: 3072, bias: false },
    shape: [3072, 197],
    parameters: { weight: [3072, 768] },
    multiplyAdds: 464_781_312,
  },
]);
