import { tan2019efficientnet, wang2022wisdom } from '../../citations';
import { zooEntry, type ZooEntry } from '../../entry';
import type { Family } from '../../family';
import { printed, type PublishedFigure } from '../../figure';
import { efficientnet } from './network';
import { efficientnetScale, type EfficientnetScale } from './scale';

/** A model as the authors define it, and what is printed about it. */
type Model = readonly [
  width: number,
  depth: number,
  resolution: number,
  dropoutRate: number,
  /** Multiply-adds in Table 5.3 of the thesis; of B0 in Table 5.10. */
  thesis: string,
  /** What torchvision states with its weights. */
  parameters: string,
  multiplyAdds: string,
];

const MODELS: Readonly<Record<string, Model>> = {
  b0: [1.0, 1.0, 224, 0.2, '0.39G', '5,288,548', '0.386G'],
  b1: [1.0, 1.1, 240, 0.2, '0.69G', '7,794,184', '0.687G'],
  b2: [1.1, 1.2, 260, 0.3, '1.0G', '9,109,994', '1.088G'],
  b3: [1.2, 1.4, 300, 0.3, '1.8G', '12,233,232', '1.827G'],
  b4: [1.4, 1.8, 380, 0.4, '4.4G', '19,341,616', '4.394G'],
  b5: [1.6, 2.2, 456, 0.4, '10.3G', '30,389,784', '10.266G'],
  b6: [1.8, 2.6, 528, 0.5, '19.1G', '43,040,704', '19.068G'],
  b7: [2.0, 3.1, 600, 0.5, '37G', '66,347,960', '37.746G'],
};

function figuresOf(model: string): readonly PublishedFigure[] {
  const [, , , , thesis, parameters, multiplyAdds] = MODELS[model];
  const source = `torchvision, weights of efficientnet_${model}`;
  return [
    printed(thesis, {
      quantity: 'multiplyAdds',
      source: `thesis, Table ${model === 'b0' ? '5.10' : '5.3'}`,
      unmatched:
        model === 'b7' ? 'the thesis takes 37 from the table of the authors, which rounds 37.75 off' : undefined,
    }),
    printed(parameters, { quantity: 'parameters', source }),
    printed(multiplyAdds, {
      quantity: 'multiplyAdds',
      source,
      ...(model === 'b2' ? { input: [3, 288, 288], note: 'torchvision crops to 288 pixels' } : {}),
    }),
  ];
}

/** The φ that the thesis searches C0 among, and those above up to that of C7. */
const PHIS = [-4, -3, -2, -1, 0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 3, 4, 5, 6, 7];
/** Names end here: networks beyond are no use and take long to build. */
const LARGEST_PHI = 12;

/** What the thesis equates with three of them (5.5.4). */
const EQUATED: Readonly<Record<number, PublishedFigure>> = {
  0: printed('0.39G', { quantity: 'multiplyAdds', source: 'thesis, 5.5.4: φ = 0 is B0' }),
  1: printed('1.0G', { quantity: 'multiplyAdds', source: 'thesis, 5.5.4: φ = 1 is B2' }),
  7: printed('37G', {
    quantity: 'multiplyAdds',
    source: 'thesis, 5.5.4: φ = 7 is B7',
    unmatched: 'φ = 7 gives width 1.949, depth 3.583 and 596 pixels; B7 has 2.0, 3.1 and 600',
  }),
};

interface Facts {
  readonly name: string;
  readonly title: string;
  readonly scale: EfficientnetScale;
  readonly dropoutRate?: number;
  readonly published: readonly PublishedFigure[];
}

function entryOf({ name, title, scale, dropoutRate, published }: Facts): ZooEntry {
  const { width, depth, resolution } = scale;
  return zooEntry({
    name,
    title,
    citations: [tan2019efficientnet, wang2022wisdom],
    input: [3, resolution, resolution],
    classes: 1000,
    published,
    make: (task) => efficientnet({ ...task, width, depth, dropoutRate }),
  });
}

function find(name: string): ZooEntry | undefined {
  const [, model = '', digits = ''] = /^efficientnet-(?:(b\d)|phi-(-?\d{1,2}(?:\.\d{1,2})?))$/.exec(name) ?? [];
  if (Object.hasOwn(MODELS, model)) {
    const [width, depth, resolution, dropoutRate] = MODELS[model];
    return entryOf({
      name,
      title: `EfficientNet-${model.toUpperCase()}`,
      scale: { width, depth, resolution },
      dropoutRate,
      published: figuresOf(model),
    });
  }
  const phi = Number(digits);
  if (digits === '' || Math.abs(phi) > LARGEST_PHI) return undefined;
  return entryOf({
    name,
    title: `EfficientNet of φ = ${phi}`,
    scale: efficientnetScale(phi),
    published: Object.hasOwn(EQUATED, phi) ? [EQUATED[phi]] : [],
  });
}

export const efficientnetFamily: Family = {
  title: 'EfficientNet for ImageNet',
  grammar: 'efficientnet-<b0 … b7>, efficientnet-phi-<φ>',
  names: () => [
    ...Object.keys(MODELS).map((model) => `efficientnet-${model}`),
    ...PHIS.map((phi) => `efficientnet-phi-${phi}`),
  ],
  find,
};
