import { InvalidArgumentError, Option } from 'commander';

/** A parser for an integer option of at least `minimum`. */
export function integerOption(minimum: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < minimum) {
      throw new InvalidArgumentError(`give an integer of at least ${minimum}.`);
    }
    return value;
  };
}

/** `--workers`, of commands that train. */
export function workersOption(): Option {
  return new Option(
    '--workers <W>',
    'number of processes; it does not change the result (default: one a processor, on a GPU one)',
  ).argParser(integerOption(1));
}
