import { expect, it } from 'vitest';
import { standardOps } from './index';

it('standardOps lists every op under its own name', () => {
  for (const [name, op] of standardOps) expect(op.name).toBe(name);
});
