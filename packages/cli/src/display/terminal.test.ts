import { PassThrough } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import { events, summary } from './fixtures';
import { terminalDisplay } from './terminal';

describe('terminalDisplay', () => {
  it('draws bars with the best so far and leaves the cursor visible', () => {
    const stream = Object.assign(new PassThrough(), {
      isTTY: true,
      columns: 100,
      cursorTo: () => true,
      clearLine: () => true,
      moveCursor: () => true,
    });
    const display = terminalDisplay(stream as unknown as WriteStream);
    display.teacher({ epoch: 1, epochs: 1, accuracy: 0.5 });
    for (const event of events) display.trial(event, 3);
    for (const event of events) display.finalist(event, 3);
    display.finish(summary, []);
    display.close();
    const text = String(stream.read());
    expect(text).toContain('1/1 epochs');
    expect(text).toContain('3/3  best f 0.9512 (97.50 %, 12,000 parameters), 1 failed');
    expect(text).toMatch(/finalists .*3\/3/);
    expect(text).toContain('Best of 3 students (1 failed)');
    expect(text.lastIndexOf('\u001b[?25h')).toBeGreaterThan(text.lastIndexOf('\u001b[?25l'));
  });
});
