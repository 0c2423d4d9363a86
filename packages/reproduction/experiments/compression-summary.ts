import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { summaryOf } from './compression/summary';

/*
 * npm run -s experiment -- compression-summary
 *
 * Writes src/compression/searches.json, which the tables of chapter 2 read, from the results of the experiment compression.
 */
const results = join(import.meta.dirname, '../results/compression');
const texts = readdirSync(results)
  .filter((file) => file.endsWith('.jsonl'))
  .sort()
  .map((file) => readFileSync(join(results, file), 'utf8'));
writeFileSync(join(import.meta.dirname, '../src/compression/searches.json'), summaryOf(texts));
