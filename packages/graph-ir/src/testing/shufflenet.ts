import { graphBuilder, type GraphBuilder, type Value } from '../builder';
import type { Graph } from '../graph';

export interface ShuffleNetOptions {
  readonly classes: number;
  /** Whether a grouped 1×1 convolution stands before each pooled shortcut, as in architecture compression. */
  readonly inserted: boolean;
}

/** ShuffleNet 1× with two groups for CIFAR (Zhang et al. 2018). */
export function shufflenet({ classes, inserted }: ShuffleNetOptions): Graph {
  const g = graphBuilder({ image: [3, 32, 32] });
  let x = g.relu(g.batchNorm(g.conv(g.input, { outChannels: 24, kernel: 1, bias: false })));
  [200, 400, 800].forEach((out, stage) => {
    for (let unit = 0; unit < [4, 8, 4][stage]; unit++) {
      const scope = g.scope(`stage${stage + 1}`).scope(`unit${unit + 1}`);
      x =
        unit === 0
          ? reduction(scope, x, { out, inserted })
          : scope.relu(scope.add([x, branch(scope, x, { out, stride: 1 })]));
    }
  });
  return g.build(g.linear(g.flatten(g.avgPool(x, { kernel: 4 })), { outFeatures: classes, name: 'classifier' }));
}

function reduction(
  g: GraphBuilder,
  x: Value,
  { out, inserted }: { readonly out: number; readonly inserted: boolean },
): Value {
  const channels = x.shape[0];
  const main = branch(g, x, { out: out - channels, stride: 2 });
  const fitted = inserted
    ? g.conv(x, { outChannels: channels, kernel: 1, groups: 2, bias: false, name: 'inserted' })
    : x;
  const pooled = g.avgPool(fitted, { kernel: 3, stride: 2, padding: 1 });
  return g.relu(g.concat([pooled, main]));
}

function branch(g: GraphBuilder, x: Value, { out, stride }: { readonly out: number; readonly stride: number }): Value {
  const groups = x.shape[0] === 24 ? 1 : 2;
  let y = g.relu(g.batchNorm(g.conv(x, { outChannels: out / 4, kernel: 1, groups, bias: false })));
  y = g.channelShuffle(y, { groups: 2 });
  y = g.batchNorm(g.depthwiseConv(y, { kernel: 3, stride, padding: 1, bias: false }));
  return g.batchNorm(g.conv(y, { outChannels: out, kernel: 1, groups: 2, bias: false }));
}
