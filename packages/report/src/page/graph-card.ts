import { GraphError, cost, type Graph } from '@archipelago/graph-ir';
import { drawGraph } from '../drawings/draw-graph';
import { ReportError } from '../errors';
import { markup, trusted, type Markup } from '../markup/markup';
import { formatCompact, formatNumber } from '../markup/numbers';
import { clip, count } from '../markup/words';
import type { CheckedReportOptions } from '../report-options';
import type { Run } from '../run/run';
import { card } from './card';

/** The best trial's network, drawn; nothing where its candidate is no graph. */
export function graphCard<C>({ best }: Run<C>, options: CheckedReportOptions<C>): Markup | undefined {
  if (best === undefined) return undefined;
  const { ops, teacher } = options;
  try {
    const graph = (options.graphOf ?? graphIn)(best.candidate);
    if (graph === undefined) return undefined;
    const before = teacher?.graph && related(graph, teacher.graph) ? teacher.graph : undefined;
    const { parameters, multiplyAdds } = cost(graph, { ops });
    const drawing = drawGraph(graph, { before, ops, width: 1036, label: `The network of trial ${best.record.trial}` });
    return card(
      'Network of the best trial',
      markup`<p class="quiet">${count(graph.nodes.length, 'layer')}, ${formatNumber(parameters)} trained parameters, ${formatCompact(multiplyAdds)} multiply-adds. Boxes show the output’s channels × size, and parameters.${
        before && ` Marked is what changed since ${clip(teacher?.name ?? 'teacher', 60)}; removed layers are faded.`
      }</p>
${trusted(drawing)}`,
    );
  } catch (error) {
    if (!(error instanceof GraphError || error instanceof ReportError)) throw error;
    return card('Network of the best trial', markup`<p>The network is not drawn: ${clip(error.message, 300)}.</p>`);
  }
}

/** The candidate, or its property `graph`, where that has the form of a graph. */
function graphIn(candidate: unknown): Graph | undefined {
  if (hasGraphForm(candidate)) return candidate;
  const inner = (candidate as { readonly graph?: unknown } | null | undefined)?.graph;
  return hasGraphForm(inner) ? inner : undefined;
}

function hasGraphForm(value: unknown): value is Graph {
  if (typeof value !== 'object' || value === null) return false;
  const { inputs, nodes, outputs } = value as Partial<Record<keyof Graph, unknown>>;
  return Array.isArray(inputs) && Array.isArray(nodes) && Array.isArray(outputs);
}

/** True where at least half of the graph's layers have the id of one of the teacher's. */
function related(graph: Graph, teacher: Graph): boolean {
  const ids = new Set(teacher.nodes.map(({ id }) => id));
  return 2 * graph.nodes.filter(({ id }) => ids.has(id)).length >= graph.nodes.length;
}
