import { ReportError } from '../errors';
import type { CascadeReport, ReportedCascade } from './cascade-report';

/** Throws a `ReportError` with code `BAD_OPTION` where figures are missing, not finite, or do not fit the members. */
export function checkCascadeReport(report: CascadeReport): void {
  const { singles, chosen, heldOut, pareto } = report;
  if (!Array.isArray(singles) || !Array.isArray(pareto) || !chosen || !heldOut) {
    fail('it has not all of singles, chosen, heldOut and pareto');
  }
  singles.forEach(({ accuracy, cost }, i) => checkNumbers(`singles[${i}]`, { accuracy, cost }));
  checkCascade('chosen', chosen);
  pareto.forEach((cascade, i) => checkCascade(`pareto[${i}]`, cascade));
  const { accuracy, cost, accuracyInterval: [lower, upper] = [NaN, NaN] } = heldOut;
  checkNumbers('heldOut', { accuracy, cost, lower, upper });
}

function checkCascade(place: string, cascade: ReportedCascade): void {
  const { members, thresholds, accuracy, cost, worstCaseCost, exitRatios } = cascade;
  const stages = members?.length ?? 0;
  if (stages === 0) fail(`${place} has no member`);
  if (thresholds?.length !== stages - 1) fail(`${place} has ${stages} members and ${thresholds?.length} thresholds`);
  if (exitRatios?.length !== stages) fail(`${place} has ${stages} members and ${exitRatios?.length} exit ratios`);
  checkNumbers(place, { accuracy, cost, worstCaseCost });
  checkNumbers(`${place}.thresholds`, { ...thresholds.flat() });
  checkNumbers(`${place}.exitRatios`, { ...exitRatios });
}

function checkNumbers(place: string, numbers: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(numbers)) {
    if (typeof value !== 'number' || !Number.isFinite(value)) fail(`${place}, ${name} is ${String(value)}`);
  }
}

function fail(problem: string): never {
  throw new ReportError(
    'BAD_OPTION',
    `renderCascade: ${problem}; give what 'archipelago cascade --json' prints, whole and with finite numbers`,
  );
}
