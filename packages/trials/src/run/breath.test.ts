import { expect, test } from 'vitest';
import { breath } from './breath';

test('breath gives nothing to wait for until its time has passed, and then a turn of the event loop', async () => {
  const breathe = breath(20);
  expect(breathe()).toBeUndefined();
  const end = performance.now() + 25;
  while (performance.now() < end);
  let turned = false;
  setTimeout(() => (turned = true), 0);
  await breathe();
  expect(turned).toBe(true);
});
