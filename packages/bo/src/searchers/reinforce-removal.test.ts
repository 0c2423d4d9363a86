import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { tinyTeacher } from '../compression/fixtures';
import { compressionSpace } from '../compression/space';
import { removalStage } from './reinforce-removal';

const space = compressionSpace(tinyTeacher());
const { steps, retrace, draw } = removalStage(space, 0.003);
const layers = space.teacher.nodes.map(({ id }) => id);

describe('removalStage', () => {
  it('reads type, kernel, stride, out channels and padding of every layer', () => {
    const { inputs } = retrace(space.identity);
    expect(steps).toBe(layers.length);
    const row = (id: string) => inputs.slice(5 * layers.indexOf(id), 5 * layers.indexOf(id) + 5);
    expect(row('conv2')).toEqual([0, 3, 1, 6, 1]);
    expect(row('relu1')).toEqual([2, 0, 0, 0, 0]);
    expect(row(layers.at(-1)!)).toEqual([4, 0, 0, 2, 0]);
  });

  it('retraces what it draws: its choices are the ones allowed, and layers that stay decide nothing', async () => {
    // The policy is sure to remove every other layer.
    const sure = layers.flatMap((_, i) => (i % 2 === 0 ? [1, 0] : [0, 1]));
    const policy = { read: async () => Float32Array.from(sure), [Symbol.dispose]: () => undefined };
    const action = await draw(policy, createRandom(1));
    expect(action.removed).toEqual(space.removable.filter((id) => layers.indexOf(id) % 2 === 1));
    const { allowed } = retrace(action);
    layers.forEach((id, i) => {
      const own = allowed.slice(2 * i, 2 * i + 2);
      expect(own).toEqual(space.removable.includes(id) ? sure.slice(2 * i, 2 * i + 2) : [1, 1]);
    });
  });
});
