import { InvalidArgumentError } from 'commander';

/** Parses `224x224` or `16x224x224`, each at least 1. */
export function sizesOption(text: string): readonly number[] {
  if (!/^\d{1,6}(?:x\d{1,6}){1,2}$/.test(text) || text.split('x').some((size) => Number(size) === 0)) {
    throw new InvalidArgumentError('give height and width as 224x224, or frames, height and width as 16x224x224.');
  }
  return text.split('x').map(Number);
}
