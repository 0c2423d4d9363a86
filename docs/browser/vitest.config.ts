import { tests } from '../../tools/config/vitest.ts';

export default tests({ include: ['{src,test}/**/*.test.ts'] });
