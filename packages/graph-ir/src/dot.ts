import type { Attributes, AttributeValue, Graph } from './graph';
import { layersOf, type GraphOptions } from './layers';
import type { OpDefinition } from './op';
import { showShape } from './shape';

/**
 * A graph in the DOT language of Graphviz: a box a node with its id, op, the attributes that are not the defaults, and
 * the output's shape; ovals for inputs; outputs drawn with a double border. Throws as `validate` does.
 */
export function toDot(graph: Graph, options: GraphOptions = {}): string {
  const outputs = new Set(graph.outputs);
  const lines = [
    `digraph ${quote(graph.name ?? 'graph')} {`,
    '  rankdir=TB;',
    '  node [shape=box, fontname="Helvetica", fontsize=10];',
  ];
  const draw = (id: string, label: readonly string[], style: readonly string[]): void => {
    if (outputs.has(id)) style = [...style, 'peripheries=2'];
    lines.push(`  ${quote(id)} [${[`label=${quote(label.join('\n'))}`, ...style].join(', ')}];`);
  };
  for (const { id, shape } of graph.inputs) draw(id, [id, showShape(shape)], ['shape=oval']);
  for (const { node, op, attributes, shape } of layersOf(graph, options)) {
    draw(node.id, [node.id, `${op.name} ${describe(op, attributes)}`.trim(), showShape(shape)], []);
    for (const input of node.inputs) lines.push(`  ${quote(input)} -> ${quote(node.id)};`);
  }
  return `${lines.join('\n')}\n}\n`;
}

/** The attributes that are not their defaults. */
function describe(op: OpDefinition, attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([name, value]) => !isDefault(op.attributes[name].default, value))
    .map(([name, value]) => `${name}=${Array.isArray(value) ? value.slice(0, 16).join('×') : value}`)
    .join(' ');
}

function isDefault(standard: AttributeValue | undefined, value: AttributeValue): boolean {
  return Array.isArray(value) ? value.every((element) => element === standard) : value === standard;
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
