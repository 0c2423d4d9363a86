// Prints the milliseconds that the first description of the network named takes in a fresh process.
import { cost } from '@archipelago/graph-ir';
import { findNetwork } from '../src';

const start = performance.now();
cost(findNetwork(process.argv[2]).build());
process.stdout.write(String(performance.now() - start));
