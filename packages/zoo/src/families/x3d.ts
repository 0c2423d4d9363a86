import { squeezeExcite, type Graph, type GraphBuilder, type Value } from '@archipelago/graph-ir';
import { feichtenhofer2020x3d, wang2022wisdom } from '../citations';
import { zooEntry, type ZooEntry } from '../entry';
import { fixedFamily, type Family } from '../family';
import { printed, type PublishedFigure } from '../figure';
import { network, type NetworkOptions } from '../network';
import { convNorm, depthwiseNorm } from './conv-norm';
import { checkMultiplier } from './multiplier';
import { nearestMultipleOfEight } from './multiples-of-eight';

export interface X3dOptions extends NetworkOptions {
  /** Multiplies the blocks of each stage. */
  readonly depth: number;
  /** Multiplies channels. */
  readonly width: number;
  /** @defaultValue 0.5 */
  readonly dropoutRate?: number;
}

/** Blocks and channels of the stages. */
const STAGES = [
  [1, 12],
  [2, 24],
  [5, 48],
  [3, 96],
] as const;
const STEM = 12;
/** Channels inside a block for each of its outputs. */
const EXPANSION = 2.25;
/** Features in front of the classifier. */
const HEAD = 2048;

/**
 * X3D (Feichtenhofer 2020), as in the author's code: channels times the width, rounded to multiples of 8; blocks times the
 * depth, rounded up; a gate in every other block.
 *
 * Throws `BAD_OPTION` for multipliers that are not positive or above 64.
 */
export function x3d({ depth, width, dropoutRate = 0.5, ...options }: X3dOptions): Graph {
  const subject = options.name ?? 'x3d';
  checkMultiplier(depth, 'depth', subject);
  checkMultiplier(width, 'width', subject);
  const scaled = (channels: number): number => nearestMultipleOfEight(channels * width);
  return network({ ...options, axes: 3 }, (g, clip) => {
    let x = g.conv(clip, {
      outChannels: scaled(STEM),
      kernel: [1, 3, 3],
      stride: [1, 2, 2],
      padding: 'half',
      bias: false,
      name: 'stem',
    });
    x = depthwiseNorm(g, x, { kernel: [5, 1, 1], padding: 'half', activation: 'relu', name: 'stemFrames' });
    STAGES.forEach(([blocks, channels], stage) => {
      for (let place = 0; place < Math.ceil(blocks * depth); place++) {
        x = block(g.scope(`stage${stage + 1}`).scope(`block${place + 1}`), x, {
          outChannels: scaled(channels),
          stride: place === 0 ? 2 : 1,
          gated: place % 2 === 0,
        });
      }
    });
    x = convNorm(g, x, { outChannels: innerOf(x.shape[0]), kernel: 1, activation: 'relu', name: 'head' });
    const hidden = g.linear(g.globalAvgPool(x), { outFeatures: HEAD, bias: false, name: 'hidden' });
    const dropped = g.dropout(g.relu(hidden), { rate: dropoutRate });
    return g.linear(dropped, { outFeatures: options.classes, name: 'classifier' });
  });
}

function innerOf(channels: number): number {
  return Math.floor(EXPANSION * channels);
}

interface BlockOptions {
  readonly outChannels: number;
  readonly stride: number;
  readonly gated: boolean;
}

function block(g: GraphBuilder, x: Value, { outChannels, stride, gated }: BlockOptions): Value {
  const strides = [1, stride, stride];
  let y = convNorm(g, x, { outChannels: innerOf(outChannels), kernel: 1, activation: 'relu', name: 'expand' });
  y = depthwiseNorm(g, y, { kernel: 3, stride: strides, padding: 'half', name: 'depthwise' });
  if (gated) {
    y = squeezeExcite(g.scope('gate'), y, { squeezed: nearestMultipleOfEight(y.shape[0] / 16) });
  }
  y = convNorm(g, g.swish(y), { outChannels, kernel: 1, norm: { zeroScale: true }, name: 'project' });
  const shortcut =
    stride === 1 && x.shape[0] === outChannels
      ? x
      : convNorm(g, x, { outChannels, kernel: 1, stride: strides, name: 'shortcut' });
  return g.relu(g.add([y, shortcut]));
}

type Model = readonly [frames: number, trainCrop: number, testCrop: number, depth: number, width: number];

/** XL has no published configuration; its multiply-adds fit widths that are rounded as those of the others. */
const MODELS: Readonly<Record<string, Model>> = {
  xs: [4, 160, 182, 2.2, 2.0],
  s: [13, 160, 182, 2.2, 2.0],
  m: [16, 224, 256, 2.2, 2.0],
  l: [16, 312, 356, 5.0, 2.0],
  xl: [16, 312, 356, 5.0, 2.9],
};

/** Multiply-adds in Table 5.14 of the thesis, of each of 30 test clips. */
const THESIS: Readonly<Record<string, string>> = { m: '6.2G', l: '24.8G', xl: '48.4G' };
/** Parameters and multiply-adds of a training clip in the model zoo of the author's code. */
const MODEL_ZOO: Readonly<Record<string, readonly [parameters: string, multiplyAdds: string]>> = {
  xs: ['3.8M', '0.60G'],
  s: ['3.8M', '1.96G'],
  m: ['3.8M', '4.73G'],
  l: ['6.2M', '18.37G'],
};

function publishedOf(model: string): readonly PublishedFigure[] {
  const [frames, trainCrop] = MODELS[model];
  const figures: PublishedFigure[] = [];
  if (Object.hasOwn(THESIS, model)) {
    figures.push(
      printed(THESIS[model], { quantity: 'multiplyAdds', source: 'thesis, Table 5.14', note: 'a clip of 30' }),
    );
  }
  if (Object.hasOwn(MODEL_ZOO, model)) {
    const [parameters, multiplyAdds] = MODEL_ZOO[model];
    const facts = { source: 'PySlowFast, MODEL_ZOO', classes: 400, input: [3, frames, trainCrop, trainCrop] };
    const unmatched = model === 'xs' ? 'its digits are cut off, not rounded' : undefined;
    figures.push(printed(parameters, { ...facts, quantity: 'parameters' }));
    figures.push(printed(multiplyAdds, { ...facts, quantity: 'multiplyAdds', unmatched }));
  }
  return figures;
}

function entryOf(model: string): ZooEntry {
  const [frames, , crop, depth, width] = MODELS[model];
  return zooEntry({
    name: `x3d-${model}`,
    title: `X3D-${model.toUpperCase()}, at its test crop`,
    citations: [feichtenhofer2020x3d, wang2022wisdom],
    input: [3, frames, crop, crop],
    classes: 600,
    published: publishedOf(model),
    make: (task) => x3d({ ...task, depth, width }),
  });
}

export const x3dFamily: Family = fixedFamily(
  { title: 'X3D for clips of Kinetics-600', grammar: 'x3d-<xs|s|m|l|xl>' },
  Object.fromEntries(Object.keys(MODELS).map((model) => [`x3d-${model}`, () => entryOf(model)])),
);
