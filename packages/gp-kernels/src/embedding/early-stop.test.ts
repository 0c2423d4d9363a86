import { describe, expect, it } from 'vitest';
import { initStop, updateStop } from './early-stop';

const rule = { from: 7, smoothing: 0.5, tolerance: 0.001 };

/** The step after which learning stops, for these values of the objective. */
function stopOf(values: readonly number[]): number | undefined {
  let state = initStop;
  for (const value of values) {
    state = updateStop(state, value, rule);
    if (state.stopped) return state.steps;
  }
  return undefined;
}

describe('updateStop', () => {
  it('stops a constant objective at the seventh step', () => {
    expect(stopOf(new Array<number>(20).fill(-1))).toBe(7);
  });

  it('does not stop one that grows by more than the tolerance', () => {
    expect(stopOf(Array.from({ length: 50 }, (_, i) => 0.0011 * i))).toBeUndefined();
  });

  it('stops a step after a jump has been averaged out', () => {
    // a − v is −0.5, −0.25, … after the jump to 1, and −0.00098 at its tenth value.
    expect(stopOf([...new Array<number>(6).fill(0), ...new Array<number>(20).fill(1)])).toBe(16);
  });

  it('never stops without a rule', () => {
    expect(updateStop({ steps: 99, average: 1, stopped: false }, 1, false)).toMatchObject({
      steps: 100,
      stopped: false,
    });
  });
});
