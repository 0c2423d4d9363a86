/** The least common multiple of two positive integers. */
export function leastCommonMultiple(a: number, b: number): number {
  let divisor = a;
  for (let rest = b; rest !== 0;) [divisor, rest] = [rest, divisor % rest];
  return (a / divisor) * b;
}
