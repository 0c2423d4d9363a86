import { expect, it } from 'vitest';
import { defaultLimits, resolveLimits } from './limits';

it('resolveLimits replaces what is given and keeps the other defaults', () => {
  expect(resolveLimits({ nodes: 10 })).toEqual({ ...defaultLimits, nodes: 10 });
  expect(resolveLimits()).toEqual(defaultLimits);
});
