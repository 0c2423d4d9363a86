import { tests } from './config/vitest';

export default tests({ include: ['**/*.test.mjs'] });
