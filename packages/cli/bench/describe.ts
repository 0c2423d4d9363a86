// Prints the milliseconds that the first description of the network named takes in a fresh process, after its imports.
import { describeNetwork } from '../src/network/description';
import { networkOf } from '../src/network/network-of';

const [, , name] = process.argv;
const start = performance.now();
describeNetwork(networkOf(name), name);
process.stdout.write(String(performance.now() - start));
