const units = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** A cost in four digits: `5.204 G`, `0.001`. */
export function costText(cost: number): string {
  const [unit, suffix] = units.find(([size]) => Number(cost.toPrecision(4)) >= size) ?? [1, ''];
  return `${Number((cost / unit).toPrecision(4))}${suffix && ` ${suffix}`}`;
}
