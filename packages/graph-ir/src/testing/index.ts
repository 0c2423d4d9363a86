export { codeOf, describeOpContract } from './op-contract';
export { resnet } from './resnet';
export { vgg19 } from './vgg';

export type { OpCase } from './op-contract';
