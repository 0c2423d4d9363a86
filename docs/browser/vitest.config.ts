import { tests } from '../../tools/config/vitest';

export default tests({ include: ['{src,test}/**/*.test.ts'] });
