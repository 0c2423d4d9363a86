// The process of `probeApart`: probes the target in its argument and sends the answer.
import process from 'node:process';
import { probe } from './probe';
import type { Target } from './target';

const answer = await probe(JSON.parse(process.argv[2]) as Target);
process.send!(answer, () => process.exit());
