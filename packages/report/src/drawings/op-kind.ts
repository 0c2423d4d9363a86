import type { Layer } from '@archipelago/graph-ir';

/** What a layer does, as its colour in a drawing says. */
export type OpKind =
  | 'input'
  | 'output'
  | 'convolution'
  | 'dense'
  | 'pooling'
  | 'activation'
  | 'combination'
  | 'rearrangement'
  | 'nothing'
  | 'other';

const kinds: Readonly<Record<string, OpKind>> = {
  conv: 'convolution',
  linear: 'dense',
  matmul: 'dense',
  positionEmbedding: 'dense',
  prependToken: 'dense',
  maxPool: 'pooling',
  avgPool: 'pooling',
  globalAvgPool: 'pooling',
  resize: 'pooling',
  batchNorm: 'activation',
  layerNorm: 'activation',
  relu: 'activation',
  relu6: 'activation',
  swish: 'activation',
  hardSwish: 'activation',
  gelu: 'activation',
  sigmoid: 'activation',
  tanh: 'activation',
  softmax: 'activation',
  scale: 'activation',
  dropout: 'activation',
  dropPath: 'activation',
  add: 'combination',
  mul: 'combination',
  concat: 'combination',
  weightedSum: 'combination',
  flatten: 'rearrangement',
  reshape: 'rearrangement',
  transpose: 'rearrangement',
  channelShuffle: 'rearrangement',
  channelSlice: 'rearrangement',
  pad: 'rearrangement',
  crop: 'rearrangement',
  identity: 'nothing',
  zero: 'nothing',
};

/** The kind of an op; ops that a user defined are `other`. */
export function kindOf(op: string): OpKind {
  return Object.hasOwn(kinds, op) ? kinds[op] : 'other';
}

/** What the legend of a drawing calls a kind. */
export const kindNames: Readonly<Record<OpKind, string>> = {
  input: 'input',
  output: 'output',
  convolution: 'convolution',
  dense: 'linear',
  pooling: 'pooling, resizing',
  activation: 'norm, activation',
  combination: 'combination',
  rearrangement: 'rearrangement',
  nothing: 'identity, zero',
  other: 'other',
};

const followers: ReadonlySet<string> = new Set(['flatten', 'channelShuffle']);

/** True for layers that a drawing writes into the box of the layer before them: norms, activations, dropout, flatten. */
export function followsOthers({ op }: Layer): boolean {
  return kindOf(op.name) === 'activation' || followers.has(op.name);
}
