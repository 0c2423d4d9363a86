import { EngineError } from '../errors';
import { add } from '../primitives/add';
import { broadcastTo } from '../primitives/broadcast-to';
import type { Application, Primitive } from '../primitives/primitive';
import type { Step } from './builder';
import { elementCount } from './tensor';
import type { Value } from './value';

/**
 * Reverse-mode differentiation: the gradients of the scalar `output` with respect to `wrt`, as values of the same
 * program. An input that `output` does not depend on has a gradient of zeros. Differentiating a gradient gives second
 * derivatives.
 */
export function gradient(output: Value, wrt: readonly Value[]): Value[] {
  const { builder } = output;
  if (elementCount(output.shape) !== 1) {
    throw new EngineError(
      'NOT_A_SCALAR',
      `gradient: the output has shape [${output.shape.join()}]; reduce it to one number, for example with mean`,
    );
  }
  for (const value of [output, ...wrt]) {
    if (value.builder !== builder) {
      throw new EngineError('FOREIGN_VALUE', 'gradient: a value belongs to another program; use one builder');
    }
    if (value.type.dtype !== 'float32') {
      throw new EngineError('DTYPE_MISMATCH', `gradient: a value is ${value.type.dtype}; only float32 has gradients`);
    }
  }
  const seed = broadcastTo(builder.scalar(1), output.shape);
  const gradients = pullBack([output], [seed], wrt, new Set());
  return gradients.map((value, i) => value ?? broadcastTo(builder.scalar(0), wrt[i].shape));
}

/**
 * The vector-Jacobian product of `outputs` with `cotangents`, for each value of `wrt`; undefined where there is no
 * dependence. Values in `leaves` count as independent variables: nothing is pulled back through what made them.
 */
function pullBack(
  outputs: readonly Value[],
  cotangents: readonly (Value | undefined)[],
  wrt: readonly Value[],
  leaves: ReadonlySet<number>,
): (Value | undefined)[] {
  const { path, active } = dependencePath(outputs, wrt, leaves);
  const gradients = new Map<number, Value>();
  const accumulate = (value: Value, contribution: Value | undefined): void => {
    if (contribution === undefined || !active.has(value.id)) return;
    const soFar = gradients.get(value.id);
    gradients.set(value.id, soFar ? add(soFar, contribution) : contribution);
  };

  outputs.forEach((output, i) => accumulate(output, cotangents[i]));
  for (const step of path.reverse()) {
    const incoming = step.outputs.map((value) => gradients.get(value.id));
    if (incoming.every((cotangent) => cotangent === undefined)) continue;
    const outgoing = vjp(step.primitive, { ...step, cotangents: incoming });
    step.inputs.forEach((input, i) => accumulate(input, outgoing[i]));
  }
  return wrt.map((value) => gradients.get(value.id));
}

/** The steps that lead from `wrt` to `outputs`, in order, and the values on the way. */
function dependencePath(
  outputs: readonly Value[],
  wrt: readonly Value[],
  leaves: ReadonlySet<number>,
): { path: Step[]; active: Set<number> } {
  const ancestors = new Set<Step>();
  const open = [...outputs];
  for (let value = open.pop(); value; value = open.pop()) {
    const step = leaves.has(value.id) ? undefined : value.builder.producer(value);
    if (step && !ancestors.has(step)) {
      ancestors.add(step);
      for (const input of step.inputs) open.push(input);
    }
  }
  const active = new Set(wrt.map((value) => value.id));
  const path = [...ancestors]
    .sort((a, b) => a.index - b.index)
    .filter((step) => {
      if (!step.inputs.some((input) => active.has(input.id))) return false;
      for (const value of step.outputs) active.add(value.id);
      return true;
    });
  return { path, active };
}

function vjp(primitive: Primitive, application: Application): readonly (Value | undefined)[] {
  if (primitive.vjp) return primitive.vjp(application);
  const { inputs, attributes, cotangents } = application;
  if (primitive.compose) {
    const leaves = new Set(inputs.map((input) => input.id));
    const gradients = pullBack(primitive.compose(inputs, attributes), cotangents, inputs, leaves);
    // A value that stands for several inputs has one gradient, which counts all of them.
    return gradients.map((value, i) => (inputs.indexOf(inputs[i]) === i ? value : undefined));
  }
  throw new EngineError(
    'NOT_DIFFERENTIABLE',
    `${primitive.name} has no gradient; give it a vjp or a composition, or stop the gradient before it`,
    primitive.name,
  );
}
