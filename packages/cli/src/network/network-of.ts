import { fromJson, type Graph } from '@archipelago/graph-ir';
import { CliError } from '../errors';
import { networkSource } from './network-source';

export interface NetworkTask {
  /** Heights and widths, and before them frames: [224, 224], [16, 224, 224]. @defaultValue those of the network */
  readonly sizes?: readonly number[];
  /** @defaultValue those of the network */
  readonly classes?: number;
}

/**
 * The network of a name or a graph file, for another input or number of classes where they are given. Its channels are
 * kept; a file's classes can't be changed.
 *
 * Throws `UNKNOWN_NAME`, `BAD_OPTION`, and the errors of a network that does not allow the task.
 */
export function networkOf(nameOrFile: string, { sizes, classes }: NetworkTask = {}): Graph {
  const source = networkSource(nameOrFile);
  if (source.kind === 'known') {
    const { input, build } = source.network;
    return build({ input: sizes === undefined ? input : [input[0], ...sizes], classes });
  }
  if (classes !== undefined) {
    throw new CliError('BAD_OPTION', `${nameOrFile} is a file, whose classes are what they are; leave --classes out`);
  }
  const graph = fromJson(graphText(source.text));
  if (sizes === undefined) return graph;
  const [input, ...others] = graph.inputs;
  if (others.length > 0 || input.shape.length !== sizes.length + 1) {
    throw new CliError(
      'BAD_OPTION',
      `${nameOrFile} has inputs ${graph.inputs.map(({ shape }) => `[${shape.join()}]`).join(', ')}; ` +
        `--input changes the sizes of one input with channels and ${sizes.length} sizes`,
    );
  }
  return { ...graph, inputs: [{ ...input, shape: [input.shape[0], ...sizes] }] };
}

/** The graph's own text; in a run's best.json it stands under "graph". */
function graphText(text: string): string {
  try {
    const { graph } = JSON.parse(text) as { graph?: unknown };
    return graph === undefined ? text : JSON.stringify(graph);
  } catch {
    // Left to fromJson, which says what is wrong.
    return text;
  }
}
