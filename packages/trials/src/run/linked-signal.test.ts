import { expect, test, vi } from 'vitest';
import { linkSignal } from './linked-signal';

test('linkSignal follows its source, and can fire before it', () => {
  const source = new AbortController();
  const [{ controller: follows }, { controller: first }] = [linkSignal(source.signal), linkSignal(source.signal)];
  first.abort('first');
  source.abort('source');
  expect(follows.signal.reason).toBe('source');
  expect(first.signal.reason).toBe('first');
});

test('linkSignal of a source that has fired has fired', () => {
  expect(linkSignal(AbortSignal.abort('early')).controller.signal.reason).toBe('early');
});

test('unlink leaves no listener behind', () => {
  const source = new AbortController();
  const remove = vi.spyOn(source.signal, 'removeEventListener');
  const { controller, unlink } = linkSignal(source.signal);
  unlink();
  source.abort();
  expect(remove).toHaveBeenCalledTimes(1);
  expect(controller.signal.aborted).toBe(false);
});
