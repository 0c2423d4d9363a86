import { GraphError } from './errors';
import type { Graph } from './graph';
import type { GraphOptions } from './layers';
import { resolveLimits, type GraphLimits } from './limits';
import { checkStructure, resolveGraph } from './validate';

const FORMAT = 'archipelago-graph';
const VERSION = 1;

/**
 * A graph as JSON text: format, version 1, then the graph with attributes in full, one node a line.
 *
 * Throws as `validate` does, so what is written can be read.
 */
export function toJson(graph: Graph, options: GraphOptions = {}): string {
  const { name, inputs, nodes, outputs } = resolveGraph(checkStructure(graph), options);
  const lines = (items: readonly unknown[]): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
  const fields = [
    `"format": "${FORMAT}"`,
    `"version": ${VERSION}`,
    ...(name === undefined ? [] : [`"name": ${JSON.stringify(name)}`]),
    `"inputs": ${lines(inputs)}`,
    `"nodes": ${lines(nodes)}`,
    `"outputs": ${JSON.stringify(outputs)}`,
  ];
  return `{\n  ${fields.join(',\n  ')}\n}\n`;
}

/**
 * The graph that a text made by `toJson` (or by hand: attributes may be left out or in short form) stands for, checked,
 * with attributes in full. Size and nesting are bounded before anything is parsed.
 *
 * Throws `BAD_JSON` for text that is no graph, `BAD_VERSION` for a version other than 1, `LIMIT_EXCEEDED`, and all that
 * `validate` throws.
 */
export function fromJson(text: string, options: GraphOptions = {}): Graph {
  if (typeof text !== 'string') throw new GraphError('BAD_JSON', 'fromJson: the argument is no string; pass JSON text');
  checkSize(text, resolveLimits(options.limits));
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new GraphError('BAD_JSON', `fromJson: ${error instanceof Error ? error.message : error}; give valid JSON`);
  }
  if (typeof document !== 'object' || document === null || !('format' in document) || document.format !== FORMAT) {
    throw new GraphError('BAD_JSON', `fromJson: the text is no graph; it needs "format": "${FORMAT}"`);
  }
  const { format: _, version, ...graph } = document as Record<string, unknown>;
  if (version !== VERSION) {
    throw new GraphError(
      'BAD_VERSION',
      `fromJson: version ${JSON.stringify(version)?.slice(0, 64)}; this package reads ${VERSION}`,
    );
  }
  return resolveGraph(checkStructure(graph), options);
}

/** Counts characters, nesting and values without parsing. */
function checkSize(text: string, limits: GraphLimits): void {
  if (text.length > limits.textLength) {
    throw new GraphError(
      'LIMIT_EXCEEDED',
      `fromJson: ${text.length} characters; at most ${limits.textLength} are read (limits.textLength)`,
    );
  }
  let depth = 0;
  let values = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (inString) {
      if (unit === BACKSLASH) i++;
      else if (unit === QUOTE) inString = false;
      continue;
    }
    switch (unit) {
      case QUOTE:
        inString = true;
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        values++;
        if (++depth > limits.depth) {
          throw new GraphError('LIMIT_EXCEEDED', `fromJson: nested deeper than ${limits.depth} (limits.depth)`);
        }
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        depth--;
        break;
      case COMMA:
        values++;
    }
  }
  if (values > limits.values) {
    throw new GraphError(
      'LIMIT_EXCEEDED',
      `fromJson: ${values} values; at most ${limits.values} are read (limits.values)`,
    );
  }
}

const [QUOTE, BACKSLASH, COMMA] = ['"', '\\', ','].map((character) => character.charCodeAt(0));
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = ['[', ']', '{', '}'].map((bracket) => bracket.charCodeAt(0));
