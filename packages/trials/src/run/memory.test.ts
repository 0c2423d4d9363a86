import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('the heap grows by less than 1 MB from trial 10,000 to trial 100,000 where nobody keeps the events', async () => {
  const script = fileURLToPath(new URL('../fixtures/memory.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script]);
  const heap = stdout.trim().split('\n').map(Number);
  expect(heap).toHaveLength(10);
  expect(heap[9] - heap[0]).toBeLessThan(1e6);
});
