import { progressSummary, type ProgressSummary, type TrialEvent } from '@archipelago/trials';
import { Presets, SingleBar } from 'cli-progress';
import { Subject } from 'rxjs';
import type { Display } from './display';
import { count, duration, percent } from './format';
import { summaryText } from './summary-text';

/** For people at a terminal: one live bar at a time, with the best so far and the time left. */
export function terminalDisplay(stream: NodeJS.WriteStream): Display {
  let bar: SingleBar | undefined;
  const open = (format: string, total: number): SingleBar => {
    close();
    bar = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: false }, Presets.shades_classic);
    bar.start(total, 0, { note: '' });
    return bar;
  };
  const close = (): void => {
    bar?.stop();
    bar = undefined;
  };

  let events = new Subject<TrialEvent>();
  const show = (noun: string, event: TrialEvent, total: number): void => {
    if (event.type === 'search-started') {
      open(`${noun.padEnd(9)} {bar} {value}/{total}  {note}`, total);
      events = new Subject();
      events.pipe(progressSummary()).subscribe((progress) => {
        bar?.update(progress.done, { note: noteOf(progress) });
        if (progress.over) close();
      });
    }
    events.next(event);
  };

  return {
    start: (message) => void stream.write(`${message}\n`),
    teacher: ({ epoch, epochs, accuracy }) => {
      bar ??= open('teacher   {bar} {value}/{total} epochs  {note}', epochs);
      bar.update(epoch, { note: `validation accuracy ${percent(accuracy)}` });
      if (epoch === epochs) close();
    },
    trial: (event, trials) => show('students', event, trials),
    finalist: (event, finalists) => show('finalists', event, finalists),
    finish: (summary, files) => {
      close();
      stream.write(summaryText(summary, files));
    },
    close,
  };
}

/** The best student, how many failed, and the time left. */
function noteOf({ best, failed, remainingSeconds, over }: ProgressSummary): string {
  const parts: string[] = [];
  if (best) {
    const { f, accuracy, parameters } = best.metrics;
    parts.push(`best f ${f.toFixed(4)} (${percent(accuracy)}, ${count(parameters)} parameters)`);
  }
  if (failed > 0) parts.push(`${failed} failed`);
  if (remainingSeconds !== undefined && !over) parts.push(`${duration(remainingSeconds)} left`);
  return parts.join(', ');
}
