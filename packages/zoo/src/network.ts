import {
  GraphError,
  graphBuilder,
  type GraphErrorCode,
  type Graph,
  type GraphBuilder,
  type Shape,
  type Value,
} from '@archipelago/graph-ir';
import { ZooError, type ZooErrorCode } from './errors';

/** What every builder of a family takes. */
export interface NetworkOptions {
  /** Channels first, without the batch axis: `[3, 32, 32]`, `[3, 16, 224, 224]`. */
  readonly input: Shape;
  /** How many classes the last layer tells apart. */
  readonly classes: number;
  /** The graph's name. @defaultValue none */
  readonly name?: string;
}

export interface NetworkBody extends NetworkOptions {
  /** Spatial axes of the input: 2 for images, 3 for clips. */
  readonly axes: number;
}

/**
 * The graph of the layers that `body` adds between the input, named `image` or `clip`, and the value(s) it returns.
 *
 * Throws `BAD_INPUT` for an input of another rank or one whose size the layers do not allow, `TOO_LARGE` for one or for
 * widths beyond the limits of graphs, and `BAD_OPTION` for a bad number of classes or any other that makes no layer.
 */
export function network(
  { input, classes, name, axes }: NetworkBody,
  body: (g: GraphBuilder, x: Value) => Value | readonly Value[],
): Graph {
  const subject = name ?? 'the network';
  if (
    !Array.isArray(input) ||
    input.length !== axes + 1 ||
    !input.every((axis) => Number.isInteger(axis) && axis > 0)
  ) {
    throw new ZooError(
      'BAD_INPUT',
      `${subject}: the input is [${String(input)}]; give channels and ${axes} sizes, each an integer from 1`,
    );
  }
  if (!Number.isInteger(classes) || classes < 1) {
    throw new ZooError('BAD_OPTION', `${subject}: ${classes} classes; give an integer from 1`);
  }
  try {
    const g: GraphBuilder = graphBuilder({ [axes === 3 ? 'clip' : 'image']: input });
    return g.build(body(g, g.input), { name });
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const code = CODES[error.code] ?? 'BAD_OPTION';
    const task = `an input of [${input.join(', ')}] and ${classes} classes`;
    throw new ZooError(code, `${subject} cannot be built for ${task}: ${error.message}`, { cause: error });
  }
}

/** What an error of the graph says about the arguments. */
const CODES: Readonly<Partial<Record<GraphErrorCode, ZooErrorCode>>> = {
  SHAPE_MISMATCH: 'BAD_INPUT',
  LIMIT_EXCEEDED: 'TOO_LARGE',
};
