import type { OnnxAttribute, OnnxModel, OnnxNode, OnnxTensor, OnnxValueInfo } from './model';

export type OnnxAttributes = Readonly<Record<string, OnnxAttribute>>;

/** A value of the graph that becomes an output of it. */
export interface GraphOutput extends OnnxValueInfo {
  /** What the graph computes it as; `name` is what it is called outside. */
  readonly value: string;
}

/** Operator set versions: ONNX's own and those of ONNX Runtime. */
const OPSETS: Readonly<Record<string, number>> = { '': 17, 'com.microsoft': 1, 'com.microsoft.nchwc': 1 };

/** Float constants up to this many elements are shared when they are equal. */
const SHARED_ELEMENTS = 64;

/**
 * Collects the nodes and constants of one ONNX graph. Equal nodes on equal inputs are one node. An op outside ONNX's own
 * set is named with its domain in front, such as `com.microsoft.FusedMatMul`.
 */
export class GraphBuilder {
  readonly #reserved: ReadonlySet<string>;
  readonly #nodes: OnnxNode[] = [];
  readonly #producers = new Map<string, OnnxNode>();
  readonly #sharedNodes = new Map<string, readonly string[]>();
  readonly #constants = new Map<string, OnnxTensor>();
  readonly #sharedConstants = new Map<string, string>();
  #names = 0;

  /** `reserved` are names that values of the graph must not have. */
  constructor(reserved: Iterable<string>) {
    this.#reserved = new Set(reserved);
  }

  /** Adds a node of one output and names that. */
  node(op: string, inputs: readonly string[], attributes: OnnxAttributes = {}): string {
    return this.nodes(op, inputs, { attributes, count: 1 })[0];
  }

  /** Adds a node of `count` outputs and names them. */
  nodes(
    op: string,
    inputs: readonly string[],
    { attributes = {}, count }: { readonly attributes?: OnnxAttributes; readonly count: number },
  ): readonly string[] {
    const key = `${op}(${inputs.join()})${count}${JSON.stringify(attributes)}`;
    const known = this.#sharedNodes.get(key);
    if (known) return known;
    const dot = op.lastIndexOf('.');
    const name = op.slice(dot + 1);
    const outputs = Array.from({ length: count }, () => this.#fresh(name));
    const node: OnnxNode = { op: name, inputs, outputs, attributes, domain: op.slice(0, Math.max(dot, 0)) };
    this.#nodes.push(node);
    for (const output of outputs) this.#producers.set(output, node);
    this.#sharedNodes.set(key, outputs);
    return outputs;
  }

  /** The node that gives `value`; undefined for inputs and constants. */
  producer(value: string): OnnxNode | undefined {
    return this.#producers.get(value);
  }

  constantOf(value: string): OnnxTensor | undefined {
    return this.#constants.get(value);
  }

  /** The elements of a float constant; undefined for all other values. */
  floatsOf(value: string): Float32Array | undefined {
    const data = this.#constants.get(value)?.data;
    return data instanceof Float32Array ? data : undefined;
  }

  /** A constant list of int64. */
  ints(values: readonly number[]): string {
    return this.#shared(`int64 ${values.join()}`, () =>
      this.constant([values.length], BigInt64Array.from(values, BigInt)),
    );
  }

  /** A constant float without axes. */
  scalar(value: number): string {
    return this.floats([], Float32Array.of(value));
  }

  floats(dims: readonly number[], data: Float32Array): string {
    if (data.length > SHARED_ELEMENTS) return this.constant(dims, data);
    // Text that tells -0 from 0.
    const text = Array.from(data, (x) => (Object.is(x, -0) ? '-0' : String(x)));
    return this.#shared(`float32 [${dims.join()}] ${text.join()}`, () => this.constant(dims, data));
  }

  /** A constant tensor that is made once for `key` and `dims`. */
  table(key: string, dims: readonly number[], make: () => OnnxTensor['data']): string {
    return this.#shared(`${key} [${dims.join()}]`, () => this.constant(dims, make()));
  }

  constant(dims: readonly number[], data: OnnxTensor['data']): string {
    const name = this.#fresh('constant');
    this.#constants.set(name, { name, dims, data });
    return name;
  }

  /** The nodes and constants that the outputs need, as a graph. */
  finish(
    inputs: readonly OnnxValueInfo[],
    outputs: readonly GraphOutput[],
  ): Pick<OnnxModel, 'nodes' | 'initializers' | 'inputs' | 'outputs' | 'opsets'> {
    const renamed = new Map<string, string>();
    const copies: OnnxNode[] = [];
    for (const { name, value } of outputs) {
      if (this.#producers.has(value) && !renamed.has(value)) renamed.set(value, name);
      else copies.push({ op: 'Identity', inputs: [value], outputs: [name], attributes: {}, domain: '' });
    }
    const needed = new Set([...renamed.keys(), ...copies.flatMap((copy) => copy.inputs)]);
    const nodes: OnnxNode[] = [];
    for (const node of [...this.#nodes].reverse()) {
      if (!node.outputs.some((output) => needed.has(output))) continue;
      for (const input of node.inputs) needed.add(input);
      nodes.push(node);
    }
    const outside = (name: string): string => renamed.get(name) ?? name;
    const kept = [...nodes.reverse(), ...copies].map((node) => ({
      ...node,
      inputs: node.inputs.map(outside),
      outputs: node.outputs.map(outside),
    }));
    const domains = ['', ...new Set(kept.map(({ domain }) => domain).filter((domain) => domain !== ''))];
    return {
      nodes: kept,
      initializers: [...this.#constants.values()].filter(({ name }) => needed.has(name)),
      inputs,
      outputs: outputs.map(({ name, type, shape }) => ({ name, type, shape })),
      opsets: Object.fromEntries(domains.map((domain) => [domain, OPSETS[domain]])),
    };
  }

  #shared(key: string, make: () => string): string {
    let name = this.#sharedConstants.get(key);
    if (name === undefined) {
      name = make();
      this.#sharedConstants.set(key, name);
    }
    return name;
  }

  #fresh(stem: string): string {
    let name;
    do name = `${stem}_${this.#names++}`;
    while (this.#reserved.has(name));
    return name;
  }
}
