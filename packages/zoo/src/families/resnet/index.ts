export { bottleneckTrunk } from './bottlenecks';
export { resnetFamily } from './family';
export { resnet, resnetStages, resnetUnits } from './network';

export type { BottleneckStage } from './bottlenecks';
export type { ResnetLayout, ResnetOptions } from './network';
