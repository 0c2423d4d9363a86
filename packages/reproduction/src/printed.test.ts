import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfPlace, isWithin, parsePrinted, printsAs } from './printed';

describe('parsePrinted', () => {
  it('reads value and last place', () => {
    expect(parsePrinted('20.09')).toEqual({ text: '20.09', value: 20.09, place: 0.01 });
    expect(parsePrinted('574')).toEqual({ text: '574', value: 574, place: 1 });
    expect(parsePrinted('1.0').place).toBe(0.1);
    expect(parsePrinted('-7.7').value).toBe(-7.7);
  });

  it('reads the deviation after ±', () => {
    expect(parsePrinted('0.9293 ± 0.012')).toEqual({
      text: '0.9293 ± 0.012',
      value: 0.9293,
      place: 0.0001,
      deviation: { value: 0.012, place: 0.001 },
    });
  });

  it.each(['', '20.09M', '1 ± 2 ± 3', '1±2', '.5', '1e3', 'NaN'])('refuses %j with BAD_NUMBER', (text) => {
    expect(() => parsePrinted(text)).toThrow(expect.objectContaining({ code: 'BAD_NUMBER' }));
  });
});

describe('printsAs', () => {
  it.each([
    [20.086692, '20.09', true],
    [37.745884192, '37', false],
    [1136.153, '1136', true],
    [0.305542, '0.31', true],
    [0.304999, '0.31', false],
  ])('%d as %s: %s', (number, text, answer) => {
    expect(printsAs(number, parsePrinted(text))).toBe(answer);
  });

  it('takes a half both ways', () => {
    expect(printsAs(0.125, parsePrinted('0.12'))).toBe(true);
    expect(printsAs(0.125, parsePrinted('0.13'))).toBe(true);
    // 1.005 is a little less than that as a double.
    expect(printsAs(1.005, parsePrinted('1.01'))).toBe(true);
  });

  it('holds for every number and its own rounding, and for no neighbour of that', () => {
    const numbers = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 6 }), (number, digits) => {
        const text = number.toFixed(digits);
        const printed = parsePrinted(text);
        expect(printsAs(number, printed)).toBe(true);
        expect(printsAs(printed.value + 0.6 * printed.place, printed)).toBe(false);
      }),
      { seed: 1 },
    );
  });
});

describe('isWithin', () => {
  it('forgives the rounding of doubles, and no more', () => {
    expect(isWithin(0.1 + 0.2 - 0.3 + 0.005, 0.005, 0.3)).toBe(true);
    expect(isWithin(0.00501, 0.005, 0.3)).toBe(false);
  });

  it('halfPlace of 0.01 is 0.005', () => {
    expect(halfPlace(parsePrinted('0.31'))).toBe(0.005);
  });
});
