import type { TrialEvent } from '@archipelago/trials';
import type { Display } from './display';
import { count, percent } from './format';
import { summaryText } from './summary-text';

/** For pipes and logs: a plain line for each thing that ended. */
export function lineDisplay(write: (text: string) => void): Display {
  const ended = (noun: string, event: TrialEvent, total: number): void => {
    if (event.type === 'trial-completed') {
      const { f, accuracy, parameters } = event.metrics;
      write(
        `${noun} ${event.trial + 1}/${total}: f ${f.toFixed(4)}, accuracy ${percent(accuracy)}, ` +
          `${count(parameters)} parameters\n`,
      );
    } else if (event.type === 'trial-failed') {
      write(`${noun} ${event.trial + 1}/${total}: failed, ${event.error.code}: ${event.error.message}\n`);
    }
  };
  return {
    start: (message) => write(`${message}\n`),
    teacher: ({ epoch, epochs, accuracy }) => {
      write(`teacher: epoch ${epoch}/${epochs}, validation accuracy ${percent(accuracy)}\n`);
    },
    trial: (event, trials) => ended('student', event, trials),
    finalist: (event, finalists) => ended('finalist', event, finalists),
    finish: (summary, files) => write(summaryText(summary, files)),
    close: () => {},
  };
}
