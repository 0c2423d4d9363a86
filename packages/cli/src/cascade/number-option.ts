import { InvalidArgumentError } from 'commander';

/** The numbers that an option takes. */
export interface NumberRange {
  readonly above?: number;
  readonly least?: number;
  readonly below?: number;
  readonly most?: number;
}

/** A parser for an option that is a number in a range, such as `0.95` or `2e9`. */
export function numberOption({ above, least, below, most }: NumberRange): (text: string) => number {
  const wanted = [
    above !== undefined && `above ${above}`,
    least !== undefined && `of at least ${least}`,
    below !== undefined && `below ${below}`,
    most !== undefined && `of at most ${most}`,
  ].filter((part) => part !== false);
  return (text) => {
    const value = text.trim() === '' ? NaN : Number(text);
    const within =
      Number.isFinite(value) &&
      value >= (least ?? -Infinity) &&
      value <= (most ?? Infinity) &&
      value > (above ?? -Infinity) &&
      value < (below ?? Infinity);
    if (!within) throw new InvalidArgumentError(`give a number ${wanted.join(' and ')}.`);
    return value;
  };
}
