import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import type { TrainedNumber } from '../src/committees/trained-number';
import { confidenceNumbers } from './committees-tables/confidence';
import { ensembleNumbers } from './committees-tables/ensembles';
import { serviceNumbers } from './committees-tables/services';
import { segmentationNumbers } from './committees-tables/segmentation';
import { selectionNumbers } from './committees-tables/selection';
import { selfCascadeNumbers } from './committees-tables/self-cascades';
import { readPool } from './committees-tables/pool';
import { timedNumbers } from './committees-tables/timed';

/*
 * npm run -s experiment -- reproduction/committees-tables --pool FOLDER [--segmentation FOLDER] [--services FOLDER] [--timed FOLDER]
 *
 * Makes the numbers that stand beside the tables of chapter 5: of the networks that reproduction/committees-pool trained, of
 * the two that reproduction/committees-segmentation trained, and of the classifiers that FrugalML recorded. With --timed, the
 * folder of images, networks and cascades are run and timed, so the machine should be quiet. Parts that are not asked for stay as they are in
 * src/committees/trained.json. The members are written to results/committees/pool.jsonl.
 */
const { values } = parseArgs({
  options: {
    pool: { type: 'string' },
    segmentation: { type: 'string' },
    services: { type: 'string' },
    timed: { type: 'string' },
  },
});
const file = join(import.meta.dirname, '../src/committees/trained.json');
const results = join(import.meta.dirname, '../results/committees');
const made: Record<string, readonly TrainedNumber[]> = JSON.parse(readFileSync(file, 'utf8'));

if (values.pool !== undefined) {
  const pool = readPool(values.pool);
  const parts = [ensembleNumbers, confidenceNumbers, selectionNumbers, selfCascadeNumbers];
  for (const part of parts) Object.assign(made, await part(pool));
  if (values.timed !== undefined) Object.assign(made, await timedNumbers(pool, values.timed));
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, 'pool.jsonl'), pool.lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}
if (values.segmentation !== undefined) Object.assign(made, await segmentationNumbers(values.segmentation));
if (values.services !== undefined) Object.assign(made, await serviceNumbers(values.services));

const sorted = Object.fromEntries(Object.entries(made).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })));
writeFileSync(file, await format(JSON.stringify(sorted), { ...(await resolveConfig(file)), parser: 'json' }));
for (const [exhibit, numbers] of Object.entries(sorted)) {
  for (const { label, quantity, ours, unit, note } of numbers) {
    console.log(`${exhibit}  ${label}, ${quantity}: ${ours}${unit && ` ${unit}`}  (${note})`);
  }
}
process.exit();
