import { compress, compressionObjective } from '@archipelago/bo';
import { onnxEngine } from '@archipelago/engine-onnx';
import { createRandom } from '@archipelago/numerics';
import { vgg, vgg19Layers } from '@archipelago/zoo';
import { lastValueFrom, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { vggSmall } from '../teachers/vgg-small';
import { kernelWorkersFor, type KernelWorkers } from './kernel-workers';
import { compressionSearch } from './search-method';

const small = vggSmall([1, 8, 8], 10);
const large = vgg({ layers: vgg19Layers, input: [3, 32, 32], classes: 10 });
const onnx = { name: 'onnx' } as const;

describe('kernelWorkersFor', () => {
  it.each([
    ['a small teacher', { search: 'esnac', engine: onnx }, { teacher: small, count: 2 }],
    ['one thread', { search: 'esnac', engine: onnx }, { teacher: large, count: 1 }],
    ['a search that learns no kernels', { search: 'tpe', engine: onnx }, { teacher: large, count: 2 }],
    ['TensorFlow.js', { search: 'esnac', engine: { name: 'tfjs', backend: 'cpu' } }, { teacher: large, count: 2 }],
  ] as const)('is null for %s', async (_, spec, options) => {
    expect(await kernelWorkersFor(spec, options)).toBeNull();
  });

  it('is an engine that ends with its scope for a large teacher', async () => {
    const workers = (await kernelWorkersFor({ search: 'esnac', engine: onnx }, { teacher: large, count: 2 }))!;
    expect(workers.count).toBe(2);
    await workers[Symbol.asyncDispose]();
    const { ProgramBuilder } = await import('@archipelago/engine');
    const builder = new ProgramBuilder();
    const program = builder.build({ x: builder.input('x', { dtype: 'float32', shape: [1] }) });
    await expect(workers.engine.compile(program)).rejects.toMatchObject({ code: 'DISPOSED' });
  });
});

it('ESNAC proposes the same students with and without threads', async () => {
  const students = async (kernelWorkers: KernelWorkers | null): Promise<unknown> => {
    const facts = { teacher: large, engine: onnxEngine({ threads: 1 }), kernelWorkers, evaluations: 4, seed: 3 };
    const search = await compressionSearch('esnac', facts);
    const events = await lastValueFrom(
      compress(large, {
        ...search,
        // Few steps of a small network: whether they are the same does not depend on how many.
        ...('engine' in search && { embedding: { ...search.embedding, layers: 1, hidden: 4, maxSteps: 3 } }),
        evaluator: ({ removed }) => ({ [compressionObjective.metric]: Math.sin(7 * removed.length) }),
        budget: { trials: 4 },
        batchSize: 2,
        random: createRandom(3),
      }).pipe(toArray()),
    );
    return events.flatMap((event) => (event.type === 'trial-completed' ? [event.candidate] : []));
  };
  await using workers = await kernelWorkersFor({ search: 'esnac', engine: onnx }, { teacher: large, count: 2 });
  expect(workers).not.toBeNull();
  const proposed = await students(workers);
  expect(proposed).toHaveLength(4);
  expect(proposed).toEqual(await students(null));
});
