import { resolveGraph, type AttributeValue, type Graph } from '@archipelago/graph-ir';

/** Numbers that N2N's policies read of a layer. */
export const LAYER_FEATURES = 5;

/**
 * What N2N's policies read of each layer, by id: type, kernel, stride, out channels and padding, as they are and not
 * scaled; 0 where the layer has none. The type is the number of the op among those of the network, in order of first
 * use.
 *
 * NOTE: N2N numbers the layer classes of PyTorch; that order means nothing, and ours is another.
 */
export function layerFeatures(graph: Graph): ReadonlyMap<string, readonly number[]> {
  const { nodes } = resolveGraph(graph);
  const types = [...new Set(nodes.map(({ op }) => op))];
  return new Map(
    nodes.map(({ id, op, attributes }) => [
      id,
      [
        types.indexOf(op),
        first(attributes.kernel),
        first(attributes.stride),
        first(attributes.outChannels ?? attributes.outFeatures),
        first(attributes.padding),
      ],
    ]),
  );
}

function first(value: AttributeValue | undefined): number {
  const number = Array.isArray(value) ? (value as readonly number[])[0] : value;
  return typeof number === 'number' ? number : 0;
}
