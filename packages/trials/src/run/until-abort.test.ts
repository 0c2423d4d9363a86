import { expect, test, vi } from 'vitest';
import { untilAbort } from './until-abort';

test('untilAbort is the promise where the signal does not fire', async () => {
  const { signal } = new AbortController();
  const add = vi.spyOn(signal, 'addEventListener');
  const remove = vi.spyOn(signal, 'removeEventListener');
  expect(await untilAbort(Promise.resolve(1), signal)).toBe(1);
  await expect(untilAbort(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
  expect(remove).toHaveBeenCalledTimes(add.mock.calls.length);
});

test('untilAbort is undefined where the signal fires first, or has fired', async () => {
  const controller = new AbortController();
  const waiting = untilAbort(new Promise(() => undefined), controller.signal);
  controller.abort();
  expect(await waiting).toBeUndefined();
  expect(await untilAbort(new Promise(() => undefined), controller.signal)).toBeUndefined();
});
