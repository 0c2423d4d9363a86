import { mean } from '../primitives/mean';
import { square } from '../primitives/square';
import { sub } from '../primitives/sub';
import type { Loss } from './loss';

/**
 * The mean of (output − target)² over the elements of an example. With a teacher's logits as targets it is the
 * distillation loss of the compression search (Cao, Wang and Kitani 2019, section 4).
 */
export function meanSquaredError(): Loss {
  return {
    name: 'meanSquaredError',
    needs: ['targets'],
    lower(outputs, { targets }) {
      const axes = outputs.shape.map((_, axis) => axis).slice(1);
      return mean(square(sub(outputs, targets)), axes);
    },
  };
}
