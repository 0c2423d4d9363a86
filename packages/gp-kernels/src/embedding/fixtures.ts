import { graphBuilder, type Graph } from '@archipelago/graph-ir';
import { encodeLayers, type LayerEncoding } from '../encoding';

/** A net of eight layers, of which the second ReLU may be removed, for test data. */
export function smallNet(width: number, { removed = false } = {}): Graph {
  const g = graphBuilder({ image: [3, 8, 8] });
  let x = g.relu(g.batchNorm(g.conv(g.input, { outChannels: width, kernel: 3, padding: 1 })));
  x = g.conv(x, { outChannels: width, kernel: 3, padding: 1 });
  x = removed ? g.identity(x) : g.relu(x);
  x = g.flatten(g.maxPool(x, { kernel: 2, stride: 2 }));
  return g.build(g.linear(x, { outFeatures: 10 }));
}

/** Encodings of ten small nets. */
export const smallEncodings: readonly LayerEncoding[] = [1, 2, 3, 4, 6].flatMap((width) =>
  [false, true].map((removed) => encodeLayers(smallNet(width, { removed }))),
);

/** What was measured of each. */
export const smallTargets: readonly number[] = [0.1, 0.2, 0.25, 0.35, 0.5, 0.55, 0.6, 0.8, 0.7, 0.9];
