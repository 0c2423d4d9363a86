import { checkAttributeSpec } from './attributes';
import { GraphError } from './errors';
import type { Attributes, Shape } from './graph';
import type { AttributeSpec, ChannelRule, OpDefinition, OpRegistry, ParameterSpec } from './op';

/** What `defineOp` needs; `A` is the type of the resolved attributes. */
export interface OpOptions<A = Attributes> {
  /** Letters and digits, a lower-case letter first. */
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  /** @defaultValue no attributes */
  readonly attributes?: Readonly<Record<string, AttributeSpec>>;
  /** Least and greatest number of inputs. @defaultValue [1, 1] */
  readonly arity?: readonly [minimum: number, maximum: number];
  /** Whether the order of inputs does not matter. @defaultValue false */
  readonly commutative?: boolean;
  /** What the op does to channels. @defaultValue 'fixed' */
  readonly channels?: ChannelRule;
  /** What the first input's channels must be a multiple of. @defaultValue 1 */
  divisor?(attributes: A): number;
  shape(inputs: readonly Shape[], attributes: A): Shape;
  /** @defaultValue no parameters */
  parameters?(inputs: readonly Shape[], attributes: A): readonly ParameterSpec[];
  /** @defaultValue 0 */
  multiplyAdds?(inputs: readonly Shape[], output: Shape, attributes: A): number;
}

const NAME = /^[a-z][A-Za-z0-9]*$/;

/**
 * An op from its rules, checked and with defaults filled in.
 *
 * Throws `BAD_ATTRIBUTE` where a name, an attribute's specification or the arity makes no sense.
 */
export function defineOp<A = Attributes>(options: OpOptions<A>): OpDefinition {
  const { name, summary, attributes = {}, arity = [1, 1], commutative = false, channels = 'fixed' } = options;
  if (!NAME.test(name)) {
    throw new GraphError(
      'BAD_ATTRIBUTE',
      `defineOp: "${name}" is no op name; use letters and digits, lower case first`,
    );
  }
  const [least, greatest] = arity;
  if (!Number.isInteger(least) || least < 0 || !(greatest >= least)) {
    throw new GraphError('BAD_ATTRIBUTE', `defineOp: arity [${least}, ${greatest}] of ${name} is no range of counts`);
  }
  const seen = new Set<string>();
  for (const [attribute, spec] of Object.entries(attributes)) {
    if (!NAME.test(attribute) || attribute === 'name') {
      throw new GraphError('BAD_ATTRIBUTE', `defineOp: "${attribute}" of ${name} is no attribute name; choose another`);
    }
    checkAttributeSpec(`${name}.${attribute}`, spec, seen);
    seen.add(attribute);
  }
  if (typeof channels === 'object') {
    for (const attribute of [channels.attribute, channels.groups]) {
      if (attribute !== undefined && attributes[attribute]?.kind !== 'integer') {
        throw new GraphError(
          'BAD_ATTRIBUTE',
          `defineOp: channels of ${name} name "${attribute}", no integer attribute`,
        );
      }
    }
  }
  // The rules are called with resolved attributes only, which are of type A.
  const rules = options as unknown as OpOptions<Attributes>;
  return Object.freeze({
    name,
    summary,
    attributes,
    arity,
    commutative,
    channels,
    divisor: rules.divisor ?? one,
    shape: rules.shape,
    parameters: rules.parameters ?? none,
    multiplyAdds: rules.multiplyAdds ?? zero,
  });
}

/** The ops of `registry` and `ops`; an op with a known name replaces that one. */
export function extendOps(registry: OpRegistry, ...ops: readonly OpDefinition[]): OpRegistry {
  return new Map([...registry, ...ops.map((op) => [op.name, op] as const)]);
}

const NO_PARAMETERS: readonly ParameterSpec[] = [];

function none(): readonly ParameterSpec[] {
  return NO_PARAMETERS;
}

function zero(): number {
  return 0;
}

function one(): number {
  return 1;
}
