import {
  adam,
  cosine,
  predict,
  train,
  type BatchSource,
  type Engine,
  type Examples,
  type Weights,
} from '@archipelago/engine';
import type { Graph } from '@archipelago/graph-ir';
import type { Random } from '@archipelago/numerics';
import { last, lastValueFrom, tap } from 'rxjs';
import { denseCrossEntropy } from './dense-cross-entropy';
import { CLASSES, SIDE, type Scenes } from './scenes';

const AREA = SIDE * SIDE;

export const EPOCHS = 15;

export interface TrainSegmenterOptions {
  readonly scenes: Scenes;
  readonly random: Random;
  /** Names the network in what is told of the training. */
  readonly name: string;
}

export async function trainSegmenter(engine: Engine, graph: Graph, options: TrainSegmenterOptions): Promise<Weights> {
  const { scenes, random, name } = options;
  const { weights } = await lastValueFrom(
    train(engine, graph, {
      data: sceneBatches(scenes, 16),
      epochs: EPOCHS,
      learningRate: cosine(0.003, { epochs: EPOCHS }),
      optimizer: adam(),
      loss: denseCrossEntropy,
      random,
    }).pipe(
      tap((event) => {
        if (event.type !== 'epoch-completed') return;
        console.error(`  ${name} ${event.epoch}: loss ${event.loss.toFixed(4)}, ${event.seconds.toFixed(1)} s`);
      }),
      last((event) => event.type === 'training-completed'),
    ),
  );
  return weights;
}

/** Shuffled batches of scenes with the classes of their pixels as distributions. */
function sceneBatches({ images, labels, count }: Scenes, size: number): BatchSource {
  const steps = Math.floor(count / size);
  return {
    steps,
    batch: size,
    *batches(_epoch, random) {
      const order = random.shuffle(Array.from({ length: count }, (_, i) => i));
      for (let step = 0; step < steps; step++) {
        const data = new Float32Array(size * AREA);
        const targets = new Float32Array(size * CLASSES * AREA);
        order.slice(step * size, (step + 1) * size).forEach((scene, i) => {
          data.set(images.subarray(scene * AREA, (scene + 1) * AREA), i * AREA);
          for (let at = 0; at < AREA; at++) targets[(i * CLASSES + labels[scene * AREA + at]) * AREA + at] = 1;
        });
        yield {
          images: { shape: [size, 1, SIDE, SIDE], data },
          targets: { shape: [size, CLASSES, SIDE, SIDE], data: targets },
        };
      }
    },
  };
}

/** Logits of the pixels of scenes, (n, side, side, classes). */
export async function segment(
  engine: Engine,
  graph: Graph,
  { weights, scenes }: { readonly weights: Weights; readonly scenes: Scenes },
): Promise<Float32Array> {
  const data: Examples = { images: scenes.images, shape: [1, SIDE, SIDE] };
  const logits = (await predict(engine, graph, { weights, data, batch: 16 })).data;
  const pixels = new Float32Array(logits.length);
  for (let scene = 0; scene < scenes.count; scene++) {
    for (let k = 0; k < CLASSES; k++) {
      const from = (scene * CLASSES + k) * AREA;
      for (let at = 0; at < AREA; at++) pixels[(scene * AREA + at) * CLASSES + k] = logits[from + at];
    }
  }
  return pixels;
}
