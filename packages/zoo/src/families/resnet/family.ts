import { he2016deep, wang2022wisdom } from '../../citations';
import { zooEntry, type ZooEntry } from '../../entry';
import type { Family } from '../../family';
import { printed, type PublishedFigure } from '../../figure';
import { resnet, resnetUnits, type ResnetLayout } from './network';

type Depth = keyof typeof resnetUnits;

/** What follows the depth in a name, and the layout that it stands for. */
const LAYOUTS: Readonly<Record<string, { readonly layout: ResnetLayout; readonly title: string }>> = {
  '': { layout: 'v1.5', title: 'v1.5: a stage strides in the 3×3 convolution of its first unit' },
  '-v1': { layout: 'v1', title: 'a stage strides in the 1×1 convolution of its first unit' },
  '-slim': { layout: 'slim', title: 'TF-Slim: a stage strides in the 3×3 convolution of its last unit' },
};

/** Multiply-adds in Table 5.3 of the thesis. */
const THESIS: Readonly<Record<number, string>> = { 101: '7.2G', 152: '10.9G', 200: '14.4G' };
/** Multiply-adds in Table 1 of the paper. */
const PAPER: Readonly<Record<number, string>> = { 50: '3.8G', 101: '7.6G', 152: '11.3G' };
/** Parameters and multiply-adds that torchvision states with its weights. */
const TORCHVISION: Readonly<Record<number, readonly [parameters: string, multiplyAdds: string]>> = {
  50: ['25,557,032', '4.089G'],
  101: ['44,549,160', '7.801G'],
  152: ['60,192,808', '11.514G'],
};

function publishedOf(depth: Depth, layout: ResnetLayout): readonly PublishedFigure[] {
  const figures: PublishedFigure[] = [];
  if (layout === 'v1.5' && Object.hasOwn(TORCHVISION, depth)) {
    const [parameters, multiplyAdds] = TORCHVISION[depth];
    const source = `torchvision, weights of resnet${depth}`;
    figures.push(printed(parameters, { quantity: 'parameters', source }));
    figures.push(printed(multiplyAdds, { quantity: 'multiplyAdds', source }));
  }
  if (layout === 'v1' && Object.hasOwn(PAPER, depth)) {
    const unmatched = depth === 50 ? 'the paper cuts 3.86 off rather than rounding it' : undefined;
    figures.push(printed(PAPER[depth], { quantity: 'multiplyAdds', source: 'He et al. 2016, Table 1', unmatched }));
  }
  if (layout !== 'v1' && Object.hasOwn(THESIS, depth)) {
    figures.push(
      printed(THESIS[depth], {
        quantity: 'multiplyAdds',
        source: 'thesis, Table 5.3',
        ...(layout === 'slim'
          ? { note: 'the thesis names the TPU models as its source, whose layout (v1.5) has more' }
          : { unmatched: `the thesis has the TF-Slim layout: resnet${depth}-slim matches` }),
      }),
    );
  }
  return figures;
}

function find(name: string): ZooEntry | undefined {
  const [, digits = '', suffix = ''] = /^resnet(\d{2,3})(-v1|-slim)?$/.exec(name) ?? [];
  if (!Object.hasOwn(resnetUnits, digits)) return undefined;
  const depth = Number(digits) as Depth;
  const { layout, title } = LAYOUTS[suffix];
  return zooEntry({
    name,
    title: `ResNet-${depth}, ${title}`,
    citations: [he2016deep, wang2022wisdom],
    input: [3, 224, 224],
    classes: 1000,
    published: publishedOf(depth, layout),
    make: (task) => resnet({ ...task, units: resnetUnits[depth], layout }),
  });
}

export const resnetFamily: Family = {
  title: 'ResNet of bottlenecks for ImageNet',
  grammar: 'resnet<50|101|152|200>[-v1|-slim]',
  names: () =>
    Object.keys(LAYOUTS).flatMap((suffix) =>
      Object.keys(suffix === '-v1' ? PAPER : resnetUnits).map((depth) => `resnet${depth}${suffix}`),
    ),
  find,
};
