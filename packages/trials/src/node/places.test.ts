import { expect, test } from 'vitest';
import { Places } from './places';

const { signal } = new AbortController();

test('Places are taken in the order of asking', async () => {
  const places = new Places(1);
  const order: number[] = [];
  const take = async (name: number) => {
    const release = await places.take(signal);
    order.push(name);
    await new Promise((resolve) => setTimeout(resolve, 1));
    release();
    release();
  };
  await Promise.all([1, 2, 3, 4].map(take));
  expect(order).toEqual([1, 2, 3, 4]);
});

test('Places forget who left the queue', async () => {
  const places = new Places(1);
  const release = await places.take(signal);
  const controller = new AbortController();
  const leaving = places.take(controller.signal);
  const staying = places.take(signal);
  controller.abort(new Error('enough'));
  await expect(leaving).rejects.toThrow('enough');
  release();
  (await staying)();
  await expect(places.take(controller.signal)).rejects.toThrow('enough');
  expect(await places.take(signal)).toBeTypeOf('function');
});
