import { cost, type Graph, type Shape } from '@archipelago/graph-ir';

/** A run of nodes at one resolution. */
export interface Stage {
  /** The shape of the stage's last output, without the batch axis. */
  readonly shape: Shape;
  readonly nodes: number;
  readonly parameters: number;
  /** For one example. */
  readonly multiplyAdds: number;
}

/** A network cut where the spatial size of its maps changes, in topological order. */
export function stagesOf(graph: Graph): readonly Stage[] {
  const stages: { shape: Shape; nodes: number; parameters: number; multiplyAdds: number }[] = [];
  for (const { shape, parameters, multiplyAdds } of cost(graph).nodes) {
    const last = stages.at(-1);
    if (last !== undefined && last.shape.slice(1).join() === shape.slice(1).join()) {
      last.shape = shape;
      last.nodes++;
      last.parameters += parameters;
      last.multiplyAdds += multiplyAdds;
    } else {
      stages.push({ shape, nodes: 1, parameters, multiplyAdds });
    }
  }
  return stages;
}
