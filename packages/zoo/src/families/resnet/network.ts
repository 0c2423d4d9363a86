import type { Graph } from '@archipelago/graph-ir';
import { network, type NetworkOptions } from '../../network';
import { checkRepeats } from '../../repeats';
import { bottleneckTrunk, type BottleneckStage } from './bottlenecks';

/** The depths of the literature and the units of their four stages. */
export const resnetUnits = {
  50: [3, 4, 6, 3],
  101: [3, 4, 23, 3],
  152: [3, 8, 36, 3],
  200: [3, 24, 36, 3],
} as const;

/**
 * Where a stage halves the sides. All layouts have the same parameters.
 *
 * - `v1.5`: the 3×3 convolution of its first unit, from stage 2 on (TensorFlow's TPU models, torchvision).
 * - `v1`: the first 1×1 convolution of its first unit, from stage 2 on (the paper).
 * - `slim`: the 3×3 convolution of its last unit, up to stage 3 (TF-Slim's `resnet_v1`).
 */
export type ResnetLayout = 'v1.5' | 'v1' | 'slim';

export interface ResnetOptions extends NetworkOptions {
  /** Units of the stages; see `resnetUnits`. */
  readonly units: readonly number[];
  /** @defaultValue 'v1.5' */
  readonly layout?: ResnetLayout;
}

/** ResNet of bottlenecks for large images (He et al. 2016). Throws `BAD_OPTION` for stages of no or too many units. */
export function resnet({ units, layout = 'v1.5', ...options }: ResnetOptions): Graph {
  return network({ ...options, axes: 2 }, (g, image) => {
    const pooled = g.globalAvgPool(bottleneckTrunk(g, image, resnetStages(units, layout)));
    return g.linear(pooled, { outFeatures: options.classes, name: 'classifier' });
  });
}

/** The stages of a ResNet. */
export function resnetStages(units: readonly number[], layout: ResnetLayout): readonly BottleneckStage[] {
  return units.map((count, stage) => {
    checkRepeats(count, { what: `units of stage ${stage + 1}` });
    const halves = layout === 'slim' ? stage < units.length - 1 : stage > 0;
    const strided = layout === 'slim' ? count - 1 : 0;
    const strides = Array.from({ length: count }, (_, unit) => (halves && unit === strided ? 2 : 1));
    return { inner: 64 * 2 ** stage, strides, stridedKernel: layout === 'v1' ? 1 : 3 };
  });
}
