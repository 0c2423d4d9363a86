import { compress } from '@archipelago/bo';
import { createRandom } from '@archipelago/numerics';
import type { TrialEvent } from '@archipelago/trials';
import { lastValueFrom, toArray } from 'rxjs';
import { expect, it } from 'vitest';
import { vggSmall } from '../teachers/vgg-small';
import { compressionEngine } from './engine';
import { compressionSearch, searchMethods } from './search-method';

const teacher = vggSmall([1, 8, 8], 10);

it.each(searchMethods)('%s proposes students of the teacher', async (method) => {
  const search = await compressionSearch(method, {
    teacher,
    engine: await compressionEngine({ name: 'onnx' }),
    kernelWorkers: null,
    evaluations: 10,
    seed: 1,
  });
  const events: readonly TrialEvent[] = await lastValueFrom(
    compress(teacher, {
      ...search,
      evaluator: ({ removed }) => ({ f: removed.length }),
      budget: { trials: 10 },
      random: createRandom(1),
    }).pipe(toArray()),
  );
  expect(events.filter(({ type }) => type === 'trial-completed')).toHaveLength(10);
});
