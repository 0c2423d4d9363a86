import type { Graph, GraphBuilder, Value } from '@archipelago/graph-ir';
import { chen2017rethinking, wang2022wisdom } from '../citations';
import { zooEntry, type ZooEntry } from '../entry';
import { ZooError } from '../errors';
import { fixedFamily, type Family } from '../family';
import { printed } from '../figure';
import { network, type NetworkOptions } from '../network';
import { convNorm } from './conv-norm';
import { bottleneckTrunk, resnetStages, resnetUnits, type BottleneckStage } from './resnet';

export interface Deeplabv3Options extends NetworkOptions {
  /** Units of the stages of the ResNet; see `resnetUnits`. */
  readonly units: readonly number[];
  /** Pixels of the input for each of the features: 8, 16 or 32. @defaultValue 16 */
  readonly outputStride?: number;
  /** Whether a 3×3 convolution stands between pyramid and classifier, as in torchvision. @defaultValue true */
  readonly head?: boolean;
}

const WIDTH = 256;
/** Dilations of the pyramid's 3×3 convolutions at output stride 16; twice as much at 8. */
const RATES = [6, 12, 18];
/** Dilations of the units of the last stage, in multiples of the stage's. */
const MULTI_GRID = [1, 2, 4];

/**
 * DeepLabv3 (Chen et al. 2017): a ResNet v1.5 whose last stages are dilated instead of strided; the pyramid of a 1×1,
 * three dilated 3×3 convolutions and the image's mean, joined by a 1×1 convolution; a 3×3 convolution; a 1×1 convolution
 * to the classes, resized to the input. Returns [classes, height, width].
 *
 * Throws `BAD_OPTION` for another output stride.
 */
export function deeplabv3(options: Deeplabv3Options): Graph {
  const { units, outputStride = 16, head = true } = options;
  if (![8, 16, 32].includes(outputStride)) {
    const subject = options.name ?? 'deeplabv3';
    throw new ZooError('BAD_OPTION', `${subject}: the output stride is ${outputStride}; give 8, 16 or 32`);
  }
  return network({ ...options, axes: 2 }, (g, image) => {
    const features = bottleneckTrunk(g, image, dilated(resnetStages(units, 'v1.5'), outputStride));
    const rates = RATES.map((rate) => (rate * 16) / outputStride);
    let x = pyramid(g.scope('pyramid'), features, rates);
    if (head) x = convNorm(g, x, { outChannels: WIDTH, kernel: 3, padding: 'half', activation: 'relu', name: 'head' });
    x = g.conv(x, { outChannels: options.classes, kernel: 1, name: 'classifier' });
    return g.resize(x, { size: options.input.slice(1) });
  });
}

/** The stages with dilation in place of the strides that would exceed the output stride. */
function dilated(stages: readonly BottleneckStage[], outputStride: number): readonly BottleneckStage[] {
  const last = stages.length - 1;
  let rate = 1;
  // The stem's stride is 4.
  let stride = 4;
  return stages.map((stage, place) => {
    if (place > 0) {
      if (stride === outputStride) rate *= 2;
      else stride *= 2;
    }
    if (rate === 1) return stage;
    const rates = stage.strides.map((_, unit) => (place === last ? rate * (MULTI_GRID[unit] ?? 1) : rate));
    return { ...stage, strides: stage.strides.map(() => 1), rates };
  });
}

/** Atrous spatial pyramid pooling. */
function pyramid(g: GraphBuilder, x: Value, rates: readonly number[]): Value {
  const relu = { outChannels: WIDTH, activation: 'relu' } as const;
  const mean = convNorm(g, g.globalAvgPool(x, { keepAxes: true }), { ...relu, kernel: 1, name: 'image' });
  const branches = [
    convNorm(g, x, { ...relu, kernel: 1, name: 'point' }),
    ...rates.map((dilation, place) =>
      convNorm(g, x, { ...relu, kernel: 3, dilation, padding: 'half', name: `dilated${place + 1}` }),
    ),
    g.resize(mean, { size: x.shape.slice(1) }),
  ];
  return convNorm(g, g.concat(branches), { ...relu, kernel: 1, name: 'projection' });
}

function entryOf(name: string, depth: 50 | 101, text: string): ZooEntry {
  return zooEntry({
    name,
    title: `DeepLabv3 on ResNet-${depth} for Cityscapes, output stride 16`,
    citations: [chen2017rethinking, wang2022wisdom],
    input: [3, 1024, 2048],
    classes: 19,
    published: [
      printed(text, {
        quantity: 'multiplyAdds',
        source: 'thesis, Table 5.15',
        unmatched:
          'the source of the model is not stated; the difference of the two printed numbers fits an input of ' +
          '1025 × 2049 at output stride 16, and several heads fit within 0.3 %',
      }),
    ],
    make: (task) => deeplabv3({ ...task, units: resnetUnits[depth] }),
  });
}

export const deeplabv3Family: Family = fixedFamily(
  { title: 'DeepLabv3 for Cityscapes', grammar: 'deeplabv3-r50, deeplabv3-r101' },
  {
    'deeplabv3-r50': () => entryOf('deeplabv3-r50', 50, '348G'),
    'deeplabv3-r101': () => entryOf('deeplabv3-r101', 101, '507G'),
  },
);
