/** Bounds that keep every function of this package within bounded time and memory, whatever it is given. */
export interface GraphLimits {
  /** Most nodes of a graph. @defaultValue 200,000 */
  readonly nodes: number;
  /** Most inputs of all nodes together. @defaultValue 2,000,000 */
  readonly edges: number;
  /** Most characters of an id or a graph's name. @defaultValue 512 */
  readonly idLength: number;
  /** Most axes of a shape. @defaultValue 8 */
  readonly axes: number;
  /** Greatest length of one axis, so also the most channels. @defaultValue 2^24 */
  readonly axis: number;
  /** Most elements of one example's value. @defaultValue 2^33 */
  readonly elements: number;
  /** Most numbers in one node's parameters. @defaultValue 2^34 */
  readonly parameters: number;
  /** Most characters of a JSON text. @defaultValue 2^25 */
  readonly textLength: number;
  /** Most lists, objects and elements of a JSON text together. @defaultValue 8,000,000 */
  readonly values: number;
  /** Deepest nesting of a JSON text. @defaultValue 16 */
  readonly depth: number;
}

export const defaultLimits: GraphLimits = {
  nodes: 200_000,
  edges: 2_000_000,
  idLength: 512,
  axes: 8,
  axis: 2 ** 24,
  elements: 2 ** 33,
  parameters: 2 ** 34,
  textLength: 2 ** 25,
  values: 8_000_000,
  depth: 16,
};

/** The default limits with some replaced. */
export function resolveLimits(limits: Partial<GraphLimits> = {}): GraphLimits {
  return { ...defaultLimits, ...limits };
}
