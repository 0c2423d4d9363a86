import { expect, test, vi } from 'vitest';
import { linkSignal } from './linked-signal';

test('linkSignal follows the first source that fires', () => {
  const [a, b] = [new AbortController(), new AbortController()];
  const { controller } = linkSignal(a.signal, b.signal);
  b.abort('b');
  a.abort('a');
  expect(controller.signal.reason).toBe('b');
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
