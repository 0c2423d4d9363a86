import { createRandom } from '@archipelago/numerics';
import { describe, expect, test } from 'vitest';
import type { EvaluateContext, Evaluator } from '../evaluator';
import type { Report } from '../pruner';

export interface EvaluatorContractOptions<C> {
  /** Candidates that can be evaluated; at least one. */
  readonly candidates: readonly C[];
  /** A metric that every result has. */
  readonly metric: string;
  /**
   * Time an aborted evaluation may take to end, milliseconds.
   *
   * @defaultValue 5000
   */
  readonly graceMilliseconds?: number;
}

/** The laws of an `Evaluator`, as tests: call it at the top of a test file. */
export function describeEvaluatorContract<C>(
  name: string,
  makeEvaluator: () => Evaluator<C> | Promise<Evaluator<C>>,
  { candidates, metric, graceMilliseconds = 5000 }: EvaluatorContractOptions<C>,
): void {
  const context = (trial: number, options: Partial<EvaluateContext> = {}): EvaluateContext => ({
    trial,
    signal: new AbortController().signal,
    report: () => undefined,
    random: createRandom(1).split('trial', trial),
    ...options,
  });

  describe(`${name}: evaluator contract`, () => {
    test(`measures finite metrics, "${metric}" among them, and reports steps that count up`, async () => {
      const evaluate = await makeEvaluator();
      for (const [trial, candidate] of candidates.entries()) {
        const reports: Report[] = [];
        const report = (step: number, metrics: Report['metrics']): void => void reports.push({ step, metrics });
        const metrics = await evaluate(candidate, context(trial, { report }));
        expect(metrics[metric]).toBeTypeOf('number');
        expect(Object.entries(metrics).filter(([, value]) => !Number.isFinite(value))).toEqual([]);
        const steps = reports.map(({ step }) => step);
        expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
        expect(reports.flatMap((each) => Object.values(each.metrics)).every(Number.isFinite)).toBe(true);
      }
    });

    test('measures the same with the same random source', async () => {
      const [candidate] = candidates;
      const results = [];
      for (let i = 0; i < 2; i++) results.push(await (await makeEvaluator())(candidate, context(0)));
      expect(results[1]).toEqual(results[0]);
    });

    test('leaves the candidate as it is', async () => {
      const [candidate] = candidates;
      const before = JSON.stringify(candidate);
      await (
        await makeEvaluator()
      )(candidate, context(0));
      expect(JSON.stringify(candidate)).toBe(before);
    });

    test(
      'ends when it is aborted, with the reason or a result',
      async () => {
        const reason = new Error('aborted for the test');
        const evaluate = await makeEvaluator();
        const controller = new AbortController();
        const signal = controller.signal;
        const evaluation = (async () => evaluate(candidates[0], context(0, { signal })))();
        controller.abort(reason);
        const answer: unknown = await evaluation.catch((error: unknown) => error);
        expect(answer instanceof Error ? answer : reason).toBe(reason);
      },
      graceMilliseconds,
    );
  });
}
