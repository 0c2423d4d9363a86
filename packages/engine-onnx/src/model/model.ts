/** Element types of the ONNX tensors that this package writes. */
export type OnnxType = 'float32' | 'int32' | 'int64' | 'bool';

/** A constant: row-major `data` of shape `dims`. */
export interface OnnxTensor {
  readonly name: string;
  readonly dims: readonly number[];
  readonly data: Float32Array | Int32Array | BigInt64Array;
}

/** A number or a list of numbers is INT or INTS; floats are marked. */
export type OnnxAttribute = number | readonly number[] | string | { readonly float: number };

export interface OnnxNode {
  readonly op: string;
  /** Names of values; the empty string leaves an optional input out. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, OnnxAttribute>>;
  /** The operator set's domain; the empty string is ONNX's own. */
  readonly domain: string;
}

/** A value at the rim of a graph; a dimension is a size or the name of a free size. */
export interface OnnxValueInfo {
  readonly name: string;
  readonly type: OnnxType;
  readonly shape: readonly (number | string)[];
}

export interface OnnxModel {
  readonly name: string;
  readonly nodes: readonly OnnxNode[];
  readonly initializers: readonly OnnxTensor[];
  readonly inputs: readonly OnnxValueInfo[];
  readonly outputs: readonly OnnxValueInfo[];
  /** Versions of operator sets, by domain. */
  readonly opsets: Readonly<Record<string, number>>;
  readonly producer: { readonly name: string; readonly version: string };
  readonly documentation?: string;
  readonly metadata?: Readonly<Record<string, string>>;
}
