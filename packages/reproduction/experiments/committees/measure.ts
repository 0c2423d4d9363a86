import { predictor, type Engine, type Weights } from '@archipelago/engine';
import type { Graph } from '@archipelago/graph-ir';
import { createRandom, quantile } from '@archipelago/numerics';

export interface MeasureOptions {
  readonly weights: Weights;
  /** Of the images, pixels. */
  readonly side: number;
}

/** How fast a network answers. */
export interface Speed {
  /** Median wall time for one image, milliseconds. */
  readonly latency: number;
  /** The 90th percentile of the same, milliseconds. */
  readonly latency90: number;
  /** Images a second in batches of 16, by the median time of a batch. */
  readonly throughput: number;
}

/** Measures a network on noise, after a warm-up. */
export async function measure(engine: Engine, graph: Graph, { weights, side }: MeasureOptions): Promise<Speed> {
  using network = await predictor(engine, graph, { weights });
  const times = async (batch: number, runs: number): Promise<number[]> => {
    const random = createRandom(batch);
    const data = Float32Array.from({ length: batch * side * side }, () => random.normal());
    const images = { shape: [batch, 1, side, side], data };
    const taken: number[] = [];
    for (let run = -runs / 4; run < runs; run++) {
      const started = performance.now();
      await network.predict(images);
      if (run >= 0) taken.push(performance.now() - started);
    }
    return taken;
  };
  const single = await times(1, 1000);
  const batched = await times(16, 400);
  return {
    latency: quantile(single, 0.5),
    latency90: quantile(single, 0.9),
    throughput: 16_000 / quantile(batched, 0.5),
  };
}
