import type { Display } from './display';
import { count, percent } from './format';
import { summaryText } from './summary-text';

/** For pipes and logs: a plain line for each thing that ended. */
export function lineDisplay(write: (text: string) => void): Display {
  return {
    start: (message) => write(`${message}\n`),
    teacher: ({ epoch, epochs, accuracy }) => {
      write(`teacher: epoch ${epoch}/${epochs}, validation accuracy ${percent(accuracy)}\n`);
    },
    trial: (event, trials) => {
      if (event.type === 'trial-completed') {
        const { f, accuracy, parameters } = event.metrics;
        write(
          `student ${event.trial + 1}/${trials}: f ${f.toFixed(4)}, accuracy ${percent(accuracy)}, ` +
            `${count(parameters)} parameters\n`,
        );
      } else if (event.type === 'trial-failed') {
        write(`student ${event.trial + 1}/${trials}: failed, ${event.error.code}: ${event.error.message}\n`);
      }
    },
    finish: (summary, files) => write(summaryText(summary, files)),
    close: () => {},
  };
}
