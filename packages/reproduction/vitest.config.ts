import { tests } from '../../tools/config/vitest';

// The tests of tables are many and short: they share a worker's modules.
export default tests({ isolate: false });
