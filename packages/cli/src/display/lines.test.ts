import { describe, expect, it } from 'vitest';
import { events, summary } from './fixtures';
import { lineDisplay } from './lines';

describe('lineDisplay', () => {
  it('writes a line for each epoch and each student, failures with their reason, then the summary', () => {
    let text = '';
    const display = lineDisplay((part) => void (text += part));
    display.teacher({ epoch: 2, epochs: 20, accuracy: 0.5 });
    for (const event of events) display.trial(event, 3);
    display.finalist(events[1], 4);
    display.finish(summary, ['runs/x/report.html']);
    display.close();
    expect(text.split('\n')).toEqual([
      'teacher: epoch 2/20, validation accuracy 50.00 %',
      'student 1/3: f 0.8000, accuracy 97.50 %, 12,000 parameters',
      'student 2/3: failed, THREW: the loss is NaN',
      'student 3/3: f 0.9512, accuracy 97.50 %, 12,000 parameters',
      'finalist 1/4: f 0.8000, accuracy 97.50 %, 12,000 parameters',
      '',
      'Best of 3 students (1 failed), in 1 min 01 s:',
      '  accuracy    97.50 %   (teacher 98.61 %)',
      '  parameters  12,000   (teacher 120,000)',
      '  ratio       0.9000   (10.0 times smaller)',
      '  f           0.9512',
      '',
      '  runs/x/report.html',
      '',
    ]);
  });
});
