export { resolveAttributes } from './attributes';
export { selfAttention, squeezeExcite } from './blocks';
export { GraphBuilder, graphBuilder } from './builder';
export {
  cellDistance,
  cellSpace,
  cellTopology,
  discretize,
  expandCell,
  nasBench201Cell,
  nasBench201Index,
  nasBench201Ops,
  nasBench201Space,
  parseNasBench201,
  printNasBench201,
  relax,
} from './cells';
export { cost } from './cost';
export { defineOp, extendOps } from './define-op';
export { toDot } from './dot';
export {
  addSkip,
  addSkips,
  channelGroups,
  channelGroupsByWidth,
  compatiblePairs,
  insertBlocks,
  removableLayers,
  removeLayer,
  removeLayers,
  shrinkChannels,
  simplify,
} from './edits';
export { GraphError } from './errors';
export { hashGraph } from './hash';
export { fromJson, toJson } from './json';
export { layersOf } from './layers';
export { defaultLimits } from './limits';
export { standardOps } from './ops';
export { topologicalOrder } from './order';
export { inferShapes } from './shapes';
export { resolveGraph, validate } from './validate';

export type { AttributeContext } from './attributes';
export type { SelfAttentionOptions, SqueezeExciteOptions } from './blocks';
export type { BuildOptions, Value } from './builder';
export type {
  Cell,
  CellEdge,
  CellSpace,
  CellSpaceOptions,
  CellTopology,
  CellTopologyOptions,
  DiscretizeOptions,
  EdgeBuilder,
  ExpandCellOptions,
  NasBench201Op,
  RelaxedCell,
} from './cells';
export type { Cost, NodeCost } from './cost';
export type { OpOptions } from './define-op';
export type { BlockInsertion, ChannelGroup, ChannelShrink, Skip } from './edits';
export type { GraphErrorCode } from './errors';
export type { Attributes, AttributeValue, Graph, GraphInput, GraphNode, Shape } from './graph';
export type {
  BatchNormOptions,
  ChannelSliceOptions,
  ConvOptions,
  DepthwiseConvOptions,
  GlobalAvgPoolOptions,
  LayerNormOptions,
  LayerOptions,
  LinearOptions,
  MatmulOptions,
  Padding,
  PerAxis,
  PerSide,
  PoolOptions,
  ResizeOptions,
  SoftmaxOptions,
  ZeroOptions,
} from './layer-options';
export type { GraphOptions, Layer } from './layers';
export type { GraphLimits } from './limits';
export type { AttributeSpec, ChannelRule, Initializer, OpDefinition, OpRegistry, ParameterSpec } from './op';
export type { AvgPoolAttributes } from './ops/avg-pool';
export type { BatchNormAttributes } from './ops/batch-norm';
export type { ChannelShuffleAttributes } from './ops/channel-shuffle';
export type { ChannelSliceAttributes } from './ops/channel-slice';
export type { ConvAttributes } from './ops/conv';
export type { CropAttributes } from './ops/crop';
export type { DropPathAttributes } from './ops/drop-path';
export type { DropoutAttributes } from './ops/dropout';
export type { GlobalAvgPoolAttributes } from './ops/global-avg-pool';
export type { LayerNormAttributes } from './ops/layer-norm';
export type { LinearAttributes } from './ops/linear';
export type { MatmulAttributes } from './ops/matmul';
export type { MaxPoolAttributes } from './ops/max-pool';
export type { PadAttributes } from './ops/pad';
export type { ReshapeAttributes } from './ops/reshape';
export type { ResizeAttributes } from './ops/resize';
export type { ScaleAttributes } from './ops/scale';
export type { SoftmaxAttributes } from './ops/softmax';
export type { TransposeAttributes } from './ops/transpose';
export type { WeightedSumAttributes } from './ops/weighted-sum';
export type { ZeroAttributes } from './ops/zero';
export type { OrderOptions } from './order';
