import { countClasses, decidePixels, meanIoU } from '@archipelago/committees';
import { writeNpy, writeNpz } from '@archipelago/datasets';
import type { Tensor } from '@archipelago/engine';
import { onnxEngine } from '@archipelago/engine-onnx';
import { cost } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CLASSES, digitParts, scenes, SIDE } from './committees/scenes';
import { segmenter, segmenters } from './committees/segmenters';
import { EPOCHS, segment, trainSegmenter } from './committees/train-segmenter';
import { resultLines } from './compression/results';

/*
 * npm run -s experiment -- reproduction/committees-segmentation --out FOLDER [--seeds 1]
 *
 * Trains a cheap and an expensive network that tell the class of each pixel of scenes of digits, for Table 5.15, and writes
 * their logits on scenes to select on and on test scenes. What FOLDER holds is not trained again.
 */
const { values } = parseArgs({ options: { out: { type: 'string' }, seeds: { type: 'string', default: '1' } } });
if (values.out === undefined) throw new Error('committees-segmentation: give --out FOLDER');

const COUNTS = { train: 3000, selection: 400, test: 400 };

const folder = values.out;
mkdirSync(folder, { recursive: true });
const write = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes);

const digits = digitParts();
const random = createRandom('scenes');
const parts = {
  train: scenes(COUNTS.train, { digits: digits.train, random: random.split('train') }),
  selection: scenes(COUNTS.selection, { digits: digits.selection, random: random.split('selection') }),
  test: scenes(COUNTS.test, { digits: digits.test, random: random.split('test') }),
};
for (const part of ['selection', 'test'] as const) {
  const shape = [COUNTS[part], SIDE, SIDE];
  write(`labels.${part}.npy`, writeNpy({ shape, data: Int32Array.from(parts[part].labels) }));
  write(`images.${part}.npy`, writeNpy({ shape, data: parts[part].images }));
}

const engine = onnxEngine({ threads: 1 });
const lines = join(folder, 'pool.jsonl');
const done = new Set(resultLines<{ name: string }>(lines).map(({ name }) => name));
for (let seed = 1; seed <= Number(values.seeds); seed++) {
  for (const [type, options] of Object.entries(segmenters)) {
    const name = `${type}-s${seed}`;
    if (done.has(name)) continue;
    const graph = segmenter(options);
    const started = performance.now();
    const weights = await trainSegmenter(engine, graph, { scenes: parts.train, random: random.split(name), name });
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    write(`${name}.npz`, writeNpz(weights as Record<string, Tensor>));
    const quality: Record<string, number> = {};
    for (const part of ['selection', 'test'] as const) {
      const logits = await segment(engine, graph, { weights, scenes: parts[part] });
      write(`${name}.${part}.npy`, writeNpy({ shape: [COUNTS[part], SIDE, SIDE, CLASSES], data: logits }));
      const { labels } = parts[part];
      // All scenes as one tall image.
      const map = { kind: 'logits', height: COUNTS[part] * SIDE, width: SIDE, classes: CLASSES, data: logits } as const;
      const { labels: predicted } = decidePixels(map);
      quality[`${part}MeanIou`] = meanIoU(countClasses({ predictions: predicted, labels, classes: CLASSES }));
      quality[`${part}Accuracy`] = predicted.filter((k, i) => k === labels[i]).length / labels.length;
    }
    const { multiplyAdds, parameters } = cost(graph);
    const line = { name, type, seed, multiplyAdds, parameters, ...quality, epochs: EPOCHS, seconds };
    appendFileSync(lines, JSON.stringify(line) + '\n');
    console.error(JSON.stringify(line));
  }
}
process.exit();
