import type { Display } from './display';

/** For programs: one JSON object a line on standard output, the summary last. */
export function jsonDisplay(write: (text: string) => void): Display {
  const line = (value: object): void => write(JSON.stringify(value) + '\n');
  return {
    start: () => {},
    teacher: (epoch) => line({ type: 'teacher-epoch', ...epoch }),
    trial: (event) => line(event),
    finalist: (event) => line({ stage: 'finalists', ...event }),
    finish: (summary) => line(summary),
    close: () => {},
  };
}
