import { declarations } from './tsup';

export default declarations();
