import { expect, test, vi } from 'vitest';
import { AbortListeners } from './abort-listeners';

test('AbortListeners call what was added and not removed, with one listener of the signal', () => {
  const controller = new AbortController();
  const add = vi.spyOn(controller.signal, 'addEventListener');
  const listeners = new AbortListeners(controller.signal);
  const callbacks = Array.from({ length: 20 }, () => vi.fn());
  const removers = callbacks.map((callback) => listeners.add(callback));
  removers[3]();
  controller.abort();
  expect(add).toHaveBeenCalledTimes(1);
  expect(callbacks.map(({ mock }) => mock.calls.length)).toEqual(callbacks.map((_, i) => (i === 3 ? 0 : 1)));
});
