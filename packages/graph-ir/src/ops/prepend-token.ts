import { defineOp } from '../define-op';
import { shapeMismatch, showShape } from '../shape';

/**
 * A trained token in front of a sequence, such as ViT's class token: [features, tokens] to [features, tokens + 1].
 * Owns `token` [features, 1].
 */
export const prependToken = defineOp({
  name: 'prependToken',
  summary: 'Puts a trained token in front of a sequence.',
  channels: 'tied',
  shape([input]) {
    if (input.length !== 2) throw shapeMismatch(`${showShape(input)} is no sequence; give [features, tokens]`);
    return [input[0], input[1] + 1];
  },
  parameters: ([[features]]) => [{ name: 'token', shape: [features, 1], initializer: 'zeros', trainable: true }],
});
