import { expect, it } from 'vitest';
import { parsePrinted } from '../printed';
import { kernels, n2n, oursOnCifar10, oursOnCifar100, oursWithoutSkips } from './results';

it("every result of the thesis's own search is a mean with a deviation", () => {
  for (const results of [oursOnCifar100, oursOnCifar10, oursWithoutSkips]) {
    for (const { accuracy, parameters, ratio, times, reward } of Object.values(results)) {
      for (const text of [accuracy, parameters!, ratio, times!, reward]) {
        expect(parsePrinted(text).deviation).toBeDefined();
      }
    }
  }
});

it('those of N2N and of one run with K kernels are single', () => {
  for (const text of [...Object.values(n2n).map(({ ratio }) => ratio), ...Object.values(kernels).flat()]) {
    expect(parsePrinted(text).deviation).toBeUndefined();
  }
});
