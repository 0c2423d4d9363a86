import { Presets, SingleBar } from 'cli-progress';
import type { Display } from './display';
import { count, percent } from './format';
import { summaryText } from './summary-text';

/** For people at a terminal: one live bar at a time, with the best so far and the time left. */
export function terminalDisplay(stream: NodeJS.WriteStream): Display {
  let bar: SingleBar | undefined;
  let best = '';
  let bestF = -Infinity;

  const open = (format: string, total: number): SingleBar => {
    bar = new SingleBar(
      { format, stream, hideCursor: true, etaBuffer: 8, clearOnComplete: false },
      Presets.shades_classic,
    );
    bar.start(total, 0, { note: '' });
    return bar;
  };
  const close = (): void => {
    bar?.stop();
    bar = undefined;
  };

  return {
    start: (message) => void stream.write(`${message}\n`),
    teacher: ({ epoch, epochs, accuracy }) => {
      bar ??= open('teacher  {bar} {value}/{total} epochs  {note}', epochs);
      bar.update(epoch, { note: `validation accuracy ${percent(accuracy)}` });
      if (epoch === epochs) close();
    },
    trial: (event, trials) => {
      if (event.type === 'search-started') {
        close();
        open('students {bar} {value}/{total}  {note}  {eta_formatted} left', trials);
      } else if (event.type === 'trial-completed') {
        const { f, accuracy, parameters } = event.metrics;
        if (f > bestF) {
          bestF = f;
          best = `best f ${f.toFixed(4)} (${percent(accuracy)}, ${count(parameters)} parameters)`;
        }
        bar?.increment(1, { note: best });
      } else if (event.type === 'trial-failed' || event.type === 'trial-pruned') {
        bar?.increment(1, { note: best });
      } else if (event.type === 'search-completed') {
        close();
      }
    },
    finish: (summary, files) => {
      close();
      stream.write(summaryText(summary, files));
    },
    close,
  };
}
