import { describe, expect, it } from 'vitest';
import { events, summary } from './fixtures';
import { jsonDisplay } from './json';

describe('jsonDisplay', () => {
  it('writes nothing but one JSON object a line, the summary last', () => {
    let text = '';
    const display = jsonDisplay((part) => void (text += part));
    display.start('for people');
    display.teacher({ epoch: 1, epochs: 2, accuracy: 0.5 });
    for (const event of events) display.trial(event, 3);
    display.finalist(events[0], 1);
    display.finish(summary, ['runs/x/report.html']);
    const lines = text.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { type: 'teacher-epoch', epoch: 1, epochs: 2, accuracy: 0.5 },
      ...events,
      { stage: 'finalists', ...events[0] },
      summary,
    ]);
  });
});
