import { cost, type Graph, type Shape } from '@archipelago/graph-ir';
import { stagesOf, type Stage } from './stages';

/** What a network is and costs, computed without running it. */
export interface Description {
  readonly name: string;
  /** Channels first, without the batch axis. */
  readonly input: Shape;
  readonly output: Shape;
  /** Trained numbers. */
  readonly parameters: number;
  /** Running statistics; a checkpoint holds these as well. */
  readonly buffers: number;
  /** For one example. */
  readonly multiplyAdds: number;
  readonly stages: readonly Stage[];
}

/** The description of a network, called `name` where it has no name of its own. */
export function describeNetwork(graph: Graph, name: string): Description {
  const { parameters, buffers, multiplyAdds, nodes } = cost(graph);
  const [output] = graph.outputs;
  const { shape } = nodes.find(({ id }) => id === output) ?? graph.inputs.find(({ id }) => id === output)!;
  return {
    name: graph.name ?? name,
    input: graph.inputs[0].shape,
    output: shape,
    parameters,
    buffers,
    multiplyAdds,
    stages: stagesOf(graph, nodes),
  };
}
