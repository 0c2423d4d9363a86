import type { Graph, GraphBuilder, Value } from '@archipelago/graph-ir';
import { sandler2018mobilenetv2, wang2022wisdom } from '../citations';
import { zooEntry, type ZooEntry } from '../entry';
import type { Family } from '../family';
import { printed, type PublishedFigure } from '../figure';
import { network, type NetworkOptions } from '../network';
import { convNorm, depthwiseNorm } from './conv-norm';
import { checkMultiplier } from './multiplier';
import { nearestMultipleOfEight } from './multiples-of-eight';

export interface Mobilenetv2Options extends NetworkOptions {
  /** Multiplies channels; those of the last convolution only where it is above 1. */
  readonly width: number;
  /** @defaultValue 0.2 */
  readonly dropoutRate?: number;
}

/** Expansion, channels, repeats and stride of the stages. */
const STAGES = [
  [1, 16, 1, 1],
  [6, 24, 2, 2],
  [6, 32, 3, 2],
  [6, 64, 4, 2],
  [6, 96, 3, 1],
  [6, 160, 3, 2],
  [6, 320, 1, 1],
] as const;
const STEM = 32;
const HEAD = 1280;

/** TF-Slim's norms have decay 0.997. */
const NORM = { epsilon: 1e-3, momentum: 0.003 };
const RELU6 = { padding: 'same', activation: 'relu6', norm: NORM } as const;

/**
 * MobileNetV2 of any width (Sandler et al. 2018), as in TF-Slim: channels times the width, rounded to multiples of 8.
 *
 * Throws `BAD_OPTION` for a width that is not positive or above 64.
 */
export function mobilenetv2({ width, dropoutRate = 0.2, ...options }: Mobilenetv2Options): Graph {
  checkMultiplier(width, 'width', options.name ?? 'mobilenetv2');
  const scaled = (channels: number): number => nearestMultipleOfEight(channels * width);
  return network({ ...options, axes: 2 }, (g, image) => {
    let x = convNorm(g, image, { ...RELU6, outChannels: scaled(STEM), kernel: 3, stride: 2, name: 'stem' });
    STAGES.forEach(([expansion, channels, repeats, stride], stage) => {
      for (let i = 0; i < repeats; i++) {
        x = block(g.scope(`stage${stage + 1}`).scope(`block${i + 1}`), x, {
          expansion,
          outChannels: scaled(channels),
          stride: i === 0 ? stride : 1,
        });
      }
    });
    x = convNorm(g, x, { ...RELU6, outChannels: width > 1 ? scaled(HEAD) : HEAD, kernel: 1, name: 'head' });
    const pooled = g.dropout(g.globalAvgPool(x), { rate: dropoutRate });
    return g.linear(pooled, { outFeatures: options.classes, name: 'classifier' });
  });
}

interface BlockOptions {
  readonly expansion: number;
  readonly outChannels: number;
  readonly stride: number;
}

/** The inverted bottleneck; its projection has no activation. */
function block(g: GraphBuilder, x: Value, { expansion, outChannels, stride }: BlockOptions): Value {
  const channels = x.shape[0];
  let y = x;
  if (expansion > 1) y = convNorm(g, y, { ...RELU6, outChannels: channels * expansion, kernel: 1, name: 'expand' });
  y = depthwiseNorm(g, y, { ...RELU6, kernel: 3, stride, name: 'depthwise' });
  y = convNorm(g, y, { outChannels, kernel: 1, norm: NORM, name: 'project' });
  return stride === 1 && channels === outChannels ? g.add([x, y]) : y;
}

/** What TF-Slim states with its checkpoints: parameters without norms in millions, multiply-adds by the image's side. */
const SLIM: Readonly<Record<number, readonly [parameters: string, multiplyAdds: Readonly<Record<number, string>>]>> = {
  0.35: ['1.66M', { 224: '59M', 192: '43M', 160: '30M', 128: '20M', 96: '11M' }],
  0.5: ['1.95M', { 224: '97M', 192: '71M', 160: '50M', 128: '32M', 96: '18M' }],
  0.75: ['2.61M', { 224: '209M', 192: '153M', 160: '107M', 128: '69M', 96: '39M' }],
  1: ['3.47M', { 224: '300M', 192: '221M', 160: '154M', 128: '99M', 96: '56M' }],
  1.3: ['5.34M', { 224: '509M' }],
  1.4: ['6.06M', { 224: '582M' }],
};
/** Those whose digits are cut off rather than rounded: width@side. */
const CUT_OFF = ['0.35@192', '0.35@160', '0.35@96', '0.5@192', '0.5@128', '0.5@96', '0.75@192', '1@224'];

/** Multiply-adds in Table 5.3 of the thesis. */
const THESIS: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  1: { 160: '0.154G', 192: '0.22G', 224: '0.30G' },
  1.4: { 224: '0.58G' },
};

function publishedOf(width: number): readonly PublishedFigure[] {
  if (!Object.hasOwn(SLIM, width)) return [];
  const [parameters, multiplyAdds] = SLIM[width];
  const source = 'TF-Slim, README of mobilenet';
  return [
    printed(parameters, { quantity: 'weights', source }),
    ...Object.entries(multiplyAdds).map(([side, text]) =>
      printed(text, {
        quantity: 'multiplyAdds',
        source,
        input: [3, Number(side), Number(side)],
        ...(CUT_OFF.includes(`${width}@${side}`) ? { unmatched: 'its digits are cut off, not rounded' } : {}),
      }),
    ),
    ...Object.entries(THESIS[width] ?? {}).map(([side, text]) =>
      printed(text, {
        quantity: 'multiplyAdds',
        source: 'thesis, Table 5.3',
        input: [3, Number(side), Number(side)],
      }),
    ),
  ];
}

function find(name: string): ZooEntry | undefined {
  const [, digits] = /^mobilenetv2-(\d(?:\.\d{1,3})?)$/.exec(name) ?? [];
  const width = Number(digits);
  if (digits === undefined || width === 0) return undefined;
  return zooEntry({
    name,
    title: `MobileNetV2 of width ${digits} for ImageNet`,
    citations: [sandler2018mobilenetv2, wang2022wisdom],
    input: [3, 224, 224],
    // TF-Slim's classifiers have a class for the background.
    classes: 1001,
    published: publishedOf(width),
    make: (task) => mobilenetv2({ ...task, width }),
  });
}

export const mobilenetv2Family: Family = {
  title: 'MobileNetV2 for ImageNet',
  grammar: 'mobilenetv2-<width>',
  names: () => ['0.35', '0.5', '0.75', '1.0', '1.3', '1.4'].map((width) => `mobilenetv2-${width}`),
  find,
};
