import { expect, it } from 'vitest';
import { advance, get, int, loopUntil, not, storeNumber, loadNumber, addNumbers, wasmModule } from './assembler';

it('wasmModule holds functions by name over one memory', () => {
  // Both add the number at the address of their second parameter to that at the first, as often as the third says.
  const body = loopUntil(not(get(2)), [
    ...storeNumber(get(0), 0, addNumbers(loadNumber(get(0)), loadNumber(get(1)))),
    ...advance(2, int(-1)),
  ]);
  const bytes = wasmModule(['once', 'again'].map((name) => ({ name, parameters: 3, locals: [], body })));
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { m: { m: memory } });
  const numbers = new Float64Array(memory.buffer);
  numbers.set([1, 0.5]);
  (exports.once as (...parameters: number[]) => void)(0, 8, 3);
  (exports.again as (...parameters: number[]) => void)(0, 8, 1);
  expect([...numbers.subarray(0, 2)]).toEqual([3, 0.5]);
});
