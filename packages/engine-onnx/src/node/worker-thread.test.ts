import { expect, it } from 'vitest';
import { WorkerThread } from './worker-thread';

it.each([
  ['ends', 'process.exit(3)', 'code 3'],
  ['throws', 'throw new Error("broken")', 'broken'],
])('a WorkerThread that %s fails what was asked, and what is asked later, with DISPOSED', async (_, death, how) => {
  const code = `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { ${death} });`;
  const thread = new WorkerThread(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {});
  const expected = { code: 'DISPOSED', message: expect.stringContaining(how) as unknown };
  await expect(thread.ask({ type: 'read', executable: 0 })).rejects.toMatchObject(expected);
  expect(thread.ended).toBe(true);
  await expect(thread.ask({ type: 'read', executable: 0 })).rejects.toMatchObject(expected);
});
