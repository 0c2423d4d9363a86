import { tests } from '../../tools/config/vitest';

// Nothing here keeps state between files, so they share one module graph a worker.
export default tests({ isolate: false });
