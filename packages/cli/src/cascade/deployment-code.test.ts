import { createCascade, type CascadeSpec } from '@archipelago/committees';
import { expect, it } from 'vitest';
import { deploymentCode } from './deployment-code';

const spec: CascadeSpec = {
  members: ['small', 'net-b1(x)', 'small'],
  thresholds: [0.9, 0.8],
  kind: 'logits',
  classes: 3,
  combination: 'logits',
  confidence: 'maxProbability',
  costs: { small: { flops: 1 }, 'net-b1(x)': { flops: 4 } },
};

/** Runs source text whose imports are given as variables. */
function run(code: string, variables: Readonly<Record<string, unknown>>): Promise<unknown> {
  const body = code.replace(/^import .*\n/gm, '');
  const made = new Function(
    ...Object.keys(variables),
    `return (async () => { ${body}; return { label, confidence, exitedAfter }; })();`,
  ) as (...values: readonly unknown[]) => Promise<unknown>;
  return made(...Object.values(variables));
}

const sure = (): number[] => [0, 9, 0];
const unsure = (): number[] => [1, 1, 1.1];

it('deploymentCode runs once its models are there', async () => {
  const code = deploymentCode(spec, undefined);
  expect(code).toContain("models: { small: [runSmallCopy1, runSmallCopy2], 'net-b1(x)': runNetB1X },");
  const models = { createCascade, input: 1, runSmallCopy1: unsure, runNetB1X: sure, runSmallCopy2: unsure };
  expect(await run(code, models)).toMatchObject({ label: 1, exitedAfter: 2 });
});

it('deploymentCode reads a written specification, and one that is too long', async () => {
  const code = deploymentCode(spec, "it's.json");
  expect(code).toContain("JSON.parse(readFileSync('it\\'s.json', 'utf8'));");
  const readFileSync = (): string => JSON.stringify(spec);
  const models = { createCascade, readFileSync, input: 1, runSmallCopy1: sure, runNetB1X: sure, runSmallCopy2: sure };
  expect(await run(code, models)).toMatchObject({ label: 1, exitedAfter: 1 });

  const thresholds = [0, 1].map(() => Array.from({ length: 1000 }, (_, i) => i / 1000));
  const long = deploymentCode({ ...spec, classes: 1000, thresholds }, undefined);
  expect(long.length).toBeLessThan(1000);
  expect(long).toContain("readFileSync('cascade.json', 'utf8')); // --spec cascade.json writes it");
});

it('models of decisions give labels and confidences', () => {
  expect(deploymentCode({ ...spec, kind: 'decisions' }, undefined)).toContain('{ labels, confidences }');
});
