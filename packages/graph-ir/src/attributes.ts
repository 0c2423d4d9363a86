import { GraphError } from './errors';
import type { Attributes, AttributeValue, Shape } from './graph';
import type { AttributeSpec, OpDefinition } from './op';

/** What is known about the node whose attributes are resolved. */
export interface AttributeContext {
  /** The node's id, for errors. */
  readonly node?: string;
  /** The shapes of the node's inputs; one number standing for a list, and padding by name, need the first. */
  readonly inputs?: readonly Shape[];
}

/** Longest list that an attribute may hold. */
const MAX_LENGTH = 4096;

/**
 * The attributes in full: defaults filled in, and a single number that stands for a list over the spatial axes spread
 * out. A padding may also be named: `same` is TensorFlow's (output = ceil(input / stride), the larger half after), and
 * `half` is floor(dilation · (kernel − 1) / 2) on both sides.
 *
 * Returns `attributes` itself where it is already in full. Throws `BAD_ATTRIBUTE` for an attribute that is unknown,
 * missing, of the wrong kind or out of range.
 */
export function resolveAttributes(
  definition: OpDefinition,
  attributes: Attributes,
  context: AttributeContext = {},
): Attributes {
  const specs = definition.attributes;
  for (const name of Object.keys(attributes)) {
    if (!Object.hasOwn(specs, name)) {
      const known = Object.keys(specs).join(', ') || 'none';
      fail(definition, context, `unknown attribute ${show(name)}; ${definition.name} has: ${known}`);
    }
  }
  let rank: number | undefined;
  let resolved: Record<string, AttributeValue> | undefined;
  for (const name in specs) {
    const spec = specs[name];
    const given = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    let value = given;
    if (value === undefined) {
      value = spec.sameAs === undefined ? spec.default : (resolved ?? attributes)[spec.sameAs];
      if (value === undefined) fail(definition, context, `attribute "${name}" is missing; give it a value`);
    }
    if (spec.axes !== undefined) {
      rank ??= rankOf(definition, attributes, context);
      value = spreadOver(spec.axes, rank, value, { definition, name, context, resolved: resolved ?? attributes });
    }
    const problem = problemOf(spec, value);
    if (problem !== undefined) fail(definition, context, `attribute "${name}" is ${show(value)}; ${problem}`);
    if (resolved === undefined && value !== given) {
      resolved = {};
      for (const earlier in specs) {
        if (earlier === name) break;
        resolved[earlier] = attributes[earlier];
      }
    }
    if (resolved !== undefined) resolved[name] = value;
  }
  return resolved ?? attributes;
}

/** Checks an attribute's specification; `earlier` are the names of the attributes listed before. */
export function checkAttributeSpec(name: string, spec: AttributeSpec, earlier: ReadonlySet<string>): void {
  const refuse = (reason: string): never => {
    throw new GraphError('BAD_ATTRIBUTE', `defineOp: attribute ${name}: ${reason}`);
  };
  if (spec.axes !== undefined && spec.kind !== 'integers') refuse(`axes need kind integers, not ${spec.kind}`);
  if (spec.sameAs !== undefined && !earlier.has(spec.sameAs)) refuse(`sameAs "${spec.sameAs}" is not listed before it`);
  if (spec.default !== undefined) {
    const value = spec.axes !== undefined && typeof spec.default === 'number' ? [spec.default] : spec.default;
    const problem = problemOf(spec, value);
    if (problem !== undefined) refuse(`default ${show(spec.default)}; ${problem}`);
  }
}

/** What is wrong with a value in full, as a remedy. */
function problemOf(spec: AttributeSpec, value: AttributeValue): string | undefined {
  switch (spec.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'give true or false';
    case 'string':
      if (typeof value !== 'string') return 'give a string';
      return spec.oneOf === undefined || spec.oneOf.includes(value)
        ? undefined
        : `give one of ${spec.oneOf.join(', ')}`;
    case 'integer':
    case 'number':
      return problemOfNumber(spec, value, spec.kind === 'integer');
    case 'integers':
    case 'numbers': {
      if (!Array.isArray(value)) return `give a list of ${spec.kind}`;
      if (value.length > MAX_LENGTH) return `give at most ${MAX_LENGTH} elements`;
      for (const element of value as readonly number[]) {
        const problem = problemOfNumber(spec, element, spec.kind === 'integers');
        if (problem !== undefined) return problem;
      }
      return undefined;
    }
  }
}

function problemOfNumber(spec: AttributeSpec, value: AttributeValue, whole: boolean): string | undefined {
  if (typeof value !== 'number' || !(whole ? Number.isSafeInteger(value) : Number.isFinite(value))) {
    return whole ? 'give an integer' : 'give a finite number';
  }
  if (spec.minimum !== undefined && value < spec.minimum) return `give at least ${spec.minimum}`;
  if (spec.maximum !== undefined && value > spec.maximum) return `give at most ${spec.maximum}`;
  if (spec.below !== undefined && value >= spec.below) return `give less than ${spec.below}`;
  return undefined;
}

/** The number of spatial axes: the length of the first list over axes, else what the first input has. */
function rankOf(definition: OpDefinition, attributes: Attributes, context: AttributeContext): number {
  for (const name in definition.attributes) {
    const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (definition.attributes[name].axes === 'each' && Array.isArray(value)) return value.length;
  }
  const input = context.inputs?.[0];
  if (input !== undefined) return Math.max(0, input.length - 1);
  for (const name in definition.attributes) {
    const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (definition.attributes[name].axes === 'sides' && Array.isArray(value)) return Math.floor(value.length / 2);
  }
  return fail(definition, context, 'the number of spatial axes is not known here; give lists, one value an axis');
}

interface SpreadContext {
  readonly definition: OpDefinition;
  readonly name: string;
  readonly context: AttributeContext;
  /** The attributes resolved so far. */
  readonly resolved: Attributes;
}

function spreadOver(axes: 'each' | 'sides', rank: number, value: AttributeValue, at: SpreadContext): AttributeValue {
  const length = axes === 'each' ? rank : 2 * rank;
  if (typeof value === 'number') return new Array<number>(length).fill(value);
  if (typeof value === 'string') {
    if (axes === 'sides' && (value === 'same' || value === 'half')) return namedPadding(value, rank, at);
    fail(at.definition, at.context, `attribute "${at.name}" is ${show(value)}; give integers`);
  }
  if (!Array.isArray(value)) return value;
  if (value.length === length) return value;
  if (axes === 'sides' && value.length === rank) return [...value, ...value];
  const wanted = axes === 'each' ? `${length}` : `${rank} or ${length}`;
  return fail(at.definition, at.context, `attribute "${at.name}" has ${value.length} elements; give ${wanted}`);
}

function namedPadding(kind: 'same' | 'half', rank: number, { definition, context, resolved, name }: SpreadContext) {
  const kernel = resolved.kernel as readonly number[] | undefined;
  const input = context.inputs?.[0];
  if (!Array.isArray(kernel) || (kind === 'same' && input?.length !== rank + 1)) {
    fail(definition, context, `attribute "${name}" is "${kind}", which needs a kernel and an input of ${rank} axes`);
  }
  const stride = (resolved.stride as readonly number[] | undefined) ?? kernel.map(() => 1);
  const dilation = (resolved.dilation as readonly number[] | undefined) ?? kernel.map(() => 1);
  const before: number[] = [];
  const after: number[] = [];
  for (let axis = 0; axis < rank; axis++) {
    const reach = dilation[axis] * (kernel[axis] - 1);
    if (kind === 'half') {
      before.push(Math.floor(reach / 2));
      after.push(Math.floor(reach / 2));
    } else {
      const size = input![axis + 1];
      const total = Math.max(0, (Math.ceil(size / stride[axis]) - 1) * stride[axis] + reach + 1 - size);
      before.push(Math.floor(total / 2));
      after.push(total - Math.floor(total / 2));
    }
  }
  return [...before, ...after];
}

function fail(definition: OpDefinition, context: AttributeContext, reason: string): never {
  const where = context.node === undefined ? definition.name : `node "${context.node}" (${definition.name})`;
  throw new GraphError('BAD_ATTRIBUTE', `${where}: ${reason}`, context.node);
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
