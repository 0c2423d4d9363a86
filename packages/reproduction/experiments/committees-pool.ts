import { onnxEngine } from '@archipelago/engine-onnx';
import { parseArgs } from 'node:util';
import { architectures } from './committees/architectures';
import { poolImages, type PoolImages } from './committees/images';
import { measure } from './committees/measure';
import { trainMember } from './committees/member';
import { poolFolder } from './committees/pool-folder';
import { addHigherSide } from './committees/self-cascades';

/*
 * npm run -s experiment -- reproduction/committees-pool --out FOLDER [--data FOLDER] [--names net-0,vit] [--seeds 2]
 * npm run -s experiment -- reproduction/committees-pool --out FOLDER --sides [--names net-0,net-1]
 * npm run -s experiment -- reproduction/committees-pool --out FOLDER --measure
 *
 * Trains the networks that the committees of chapter 5 are made of, each with several seeds, and writes their logits on
 * images to select on and on test images. `--sides` adds those of the first seed at a higher resolution, for
 * self-cascades; `--measure` only times what was trained. What FOLDER holds is not done again, so a run that was stopped
 * goes on.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    data: { type: 'string', default: '/usr/share/datasets/fashion-mnist' },
    names: { type: 'string', default: Object.keys(architectures).join(',') },
    seeds: { type: 'string', default: '2' },
    sides: { type: 'boolean', default: false },
    measure: { type: 'boolean', default: false },
  },
});
if (values.out === undefined) throw new Error('committees-pool: give --out FOLDER');

const engine = onnxEngine({ threads: 1 });
const folder = poolFolder(values.out);
const types = values.names.split(',');
if (values.measure) await measureAll();
else await trainAll(await poolImages(values.data));
process.exit();

async function trainAll(images: PoolImages): Promise<void> {
  folder.writeLabels('selection', images.selection.labels);
  folder.writeLabels('test', images.test.labels);
  for (let seed = 1; seed <= (values.sides ? 1 : Number(values.seeds)); seed++) {
    for (const type of types) {
      const options = { images, folder, type, architecture: architectures[type], seed };
      if (values.sides) await addHigherSide(engine, options);
      else if (!folder.has(`${type}-s${seed}`)) await trainMember(engine, options);
    }
  }
}

/** Times the first member of each architecture at each side, all in turns, three times. */
async function measureAll(): Promise<void> {
  for (let round = 1; round <= 3; round++) {
    for (const { type, name, seed, side } of folder.members()) {
      if (seed !== 1 || !(type in architectures)) continue;
      const weights = folder.readWeights(`${type}-s1`);
      folder.addSpeed({
        name,
        type,
        side,
        round,
        ...(await measure(engine, architectures[type].graph(side), { weights, side })),
      });
    }
  }
}
