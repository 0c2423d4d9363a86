import { tests } from '../../tools/config/vitest';

// The files are small and share nothing that they change: one load of the engine serves them all.
export default tests({ isolate: false });
