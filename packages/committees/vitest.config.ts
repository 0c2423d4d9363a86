import { tests } from '../../tools/config/vitest';

export default tests();
