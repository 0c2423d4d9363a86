import { expect, it } from 'vitest';
import { codeOf, describeOpContract } from '../testing/op-contract';
import { prependToken } from './prepend-token';

describeOpContract(prependToken, [{ inputs: [[768, 196]], shape: [768, 197], parameters: { token: [768, 1] } }]);

it('prependToken of a map is a SHAPE_MISMATCH', () => {
  expect(codeOf(() => prependToken.shape([[768, 14, 14]], {}))).toBe('SHAPE_MISMATCH');
});
