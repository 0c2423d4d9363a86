import { cost, type Graph, type Shape } from '@archipelago/graph-ir';

/**
 * What a published number counts.
 *
 * - `parameters`: trained numbers, those of norms included.
 * - `weights`: trained numbers without the scales and shifts of norms.
 * - `multiplyAdds`: products of convolutions, linear layers and matrix products, one multiply-add as one.
 * - `multiplyAddsWithLinearBias`: these, and one for each output of a linear layer with a bias.
 * - `operations`: multiply-adds, 2 an element of every batch norm and 1 an element of every ReLU.
 * - `flops`: twice the multiply-adds.
 */
export type Quantity =
  'parameters' | 'weights' | 'multiplyAdds' | 'multiplyAddsWithLinearBias' | 'operations' | 'flops';

export type FigureUnit = '' | 'M' | 'G';

/** A number that a paper prints for a network. */
export interface PublishedFigure {
  readonly quantity: Quantity;
  /** As printed, in `unit`: 20.04 of `20.04M`. */
  readonly value: number;
  /** Ones, millions or billions. */
  readonly unit: FigureUnit;
  /** The last printed place in `unit`: 0.01 of `20.04M`. */
  readonly place: number;
  /** Where it is printed: `thesis, Table 2.1`. */
  readonly source: string;
  /** The number of classes that it holds for. @defaultValue that of the entry */
  readonly classes?: number;
  /** The input that it holds for. @defaultValue that of the entry */
  readonly input?: Shape;
  /** What to know about a figure that is matched. @defaultValue none */
  readonly note?: string;
  /** Why the network does not have this figure. @defaultValue none: it has */
  readonly unmatched?: string;
}

/**
 * A figure as it is printed: `printed('20.04M', { quantity: 'parameters', source: 'thesis, Table 2.2' })`. Value, unit
 * and place are read from the text, which may group its digits by commas.
 */
export function printed(text: string, facts: Omit<PublishedFigure, 'value' | 'unit' | 'place'>): PublishedFigure {
  const [, whole, fraction = '', unit] = /^([\d,]+)(?:\.(\d+))?([MG]?)$/.exec(text)!;
  return {
    ...facts,
    value: Number(`${whole.replaceAll(',', '')}.${fraction}`),
    unit: unit as FigureUnit,
    place: Number(`1e-${fraction.length}`),
  };
}

const SCALE: Readonly<Record<FigureUnit, number>> = { '': 1, M: 1e6, G: 1e9 };

/** What the network has of a quantity, in ones. */
export function measure(graph: Graph, quantity: Quantity): number {
  const { parameters, multiplyAdds, nodes } = cost(graph);
  const size = (shape: Shape): number => shape.reduce((product, axis) => product * axis, 1);
  switch (quantity) {
    case 'parameters':
      return parameters;
    case 'weights':
      return nodes.reduce((sum, node) => (node.op.endsWith('Norm') ? sum - node.parameters : sum), parameters);
    case 'multiplyAdds':
      return multiplyAdds;
    case 'flops':
      return 2 * multiplyAdds;
    case 'multiplyAddsWithLinearBias': {
      const biased = new Set(graph.nodes.filter(({ attributes }) => attributes.bias !== false).map(({ id }) => id));
      return nodes.reduce(
        (sum, { id, op, shape }) => (op === 'linear' && biased.has(id) ? sum + size(shape) : sum),
        multiplyAdds,
      );
    }
    case 'operations':
      return nodes.reduce((sum, { op, shape }) => {
        const each = op === 'batchNorm' ? 2 : op === 'relu' ? 1 : 0;
        return sum + each * size(shape);
      }, multiplyAdds);
  }
}

/** A published figure beside ours, both in the figure's unit. */
export interface FigureCheck {
  readonly ours: number;
  /** Ours over the published value, less 1. */
  readonly distance: number;
  /** Whether ours rounds to the published value. */
  readonly agrees: boolean;
}

/** Compares a network, built for the figure's classes and input, with a figure. */
export function checkFigure(graph: Graph, { quantity, value, unit, place }: PublishedFigure): FigureCheck {
  const ours = measure(graph, quantity) / SCALE[unit];
  // The published value may itself be a rounded half.
  const agrees = Math.abs(ours - value) <= (place / 2) * (1 + 1e-9);
  return { ours, distance: ours / value - 1, agrees };
}
