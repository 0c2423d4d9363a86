import { InvalidArgumentError } from 'commander';

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
