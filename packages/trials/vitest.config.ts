import { tests } from '../../tools/config/vitest';

// No test changes a module, so that all files of a worker may share them.
export default tests({ isolate: false });
