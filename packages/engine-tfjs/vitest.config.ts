import { tests } from '../../tools/config/vitest';

// One load of each backend serves all files: what they change in it, they change back.
export default tests({ isolate: false });
