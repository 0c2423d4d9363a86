import { expectTypeOf, test } from 'vitest';
import type { TrialEnded, TrialEvent } from './events';
import type { Metrics } from './trial';

interface Candidate {
  readonly width: number;
}

test('TrialEvent is a closed union: a switch over its types is exhaustive, and narrows', () => {
  const describeEvent = (event: TrialEvent<Candidate>): number | string => {
    switch (event.type) {
      case 'search-started':
        return event.seed;
      case 'trial-suggested':
        return event.candidate.width;
      case 'trial-started':
        return event.trial;
      case 'trial-progress':
        return event.step;
      case 'trial-completed':
      case 'trial-pruned':
        expectTypeOf(event.metrics).toEqualTypeOf<Metrics>();
        return event.candidate.width;
      case 'trial-failed':
        return event.error.code;
      case 'search-completed':
        return event.reason;
    }
  };
  expectTypeOf(describeEvent).returns.toEqualTypeOf<number | string>();
});

test('TrialEnded is the part of TrialEvent that ends a trial', () => {
  type Ending = Extract<TrialEvent<Candidate>, { readonly seconds: number; readonly trial: number }>;
  expectTypeOf<TrialEnded<Candidate>>().toEqualTypeOf<Ending>();
  expectTypeOf<TrialEvent<Candidate>>().toExtend<TrialEvent>();
});
