import type { Graph, OpRegistry } from '@archipelago/graph-ir';
import type { Random } from '@archipelago/numerics';
import { elementCount, sameShape, type Tensor } from '../program/tensor';
import { draw } from './initialize';
import { originsOf, type LayerOrigins, type Origin } from './origins';
import { checkWeights, parameterOf, parametersOf, type Parameter, type Weights } from './parameters';

export interface InheritOptions {
  /** The network whose weights are inherited. */
  readonly teacher: { readonly graph: Graph; readonly weights: Weights };
  /** Draws what cannot be inherited, as `initialize` does. */
  readonly random: Random;
  /**
   * The ops of both graphs.
   * @defaultValue `standardOps` of graph-ir
   */
  readonly ops?: OpRegistry;
}

/**
 * Weights for a student that was made from a teacher by removing layers, shrinking channels and adding connections (Cao,
 * Wang and Kitani 2019, and its code: a layer keeps the first F′ filters and channels of the teacher's).
 *
 * Layers are matched by id and op. A matched layer keeps its weights for the channels that are left: after a
 * concatenation, a shuffle or a flattening of [channels, height, width] these are those of the channels it reads, not
 * just the first. In grouped convolutions that are not depthwise each filter keeps its first channels. New layers, and
 * parameters that are larger than the teacher's or have another kernel, are drawn afresh.
 */
export function inherit(student: Graph, { teacher, random, ops }: InheritOptions): Weights {
  checkWeights(parametersOf(teacher.graph, { ops }), teacher.weights);
  const inherited: Record<string, Tensor<Float32Array>> = {};
  for (const layer of originsOf(teacher.graph, student, { ops })) {
    for (const spec of layer.layer.parameters) {
      const parameter = parameterOf(layer.layer.node, spec);
      inherited[parameter.key] =
        inheritedValues(parameter, layer, layer.teacher && teacher.weights[parameter.key]) ?? draw(parameter, random);
    }
  }
  return inherited;
}

/** The part of the teacher's values that the student keeps; undefined where there is none. */
function inheritedValues(
  { shape }: Parameter,
  layer: LayerOrigins,
  values: Tensor<Float32Array> | undefined,
): Tensor<Float32Array> | undefined {
  if (values === undefined || values.shape.length !== shape.length) return undefined;
  if (!sameShape(values.shape.slice(2), shape.slice(2))) return undefined;
  const axes = [layer.output, inputAxis(layer, shape[1])].slice(0, shape.length);
  if (axes.some((kept, axis) => kept?.length !== shape[axis] || kept.some((index) => index >= values.shape[axis]))) {
    return undefined;
  }
  return pick(values, axes as readonly (readonly number[])[]);
}

/** What axis 1 of a parameter runs over: the channels that are read, unless they are split into groups. */
function inputAxis({ layer, inputs }: LayerOrigins, size: number): Origin {
  const { channels } = layer.op;
  const groups = typeof channels === 'object' && channels.groups !== undefined ? layer.attributes[channels.groups] : 1;
  if (typeof channels === 'object' && groups === 1) return inputs[0];
  return Array.from({ length: size ?? 0 }, (_, i) => i);
}

/** The elements at the given places of the first one or two axes. */
function pick(
  { shape, data }: Tensor<Float32Array>,
  [rows, columns = [0]]: readonly (readonly number[])[],
): Tensor<Float32Array> {
  const width = elementCount(shape.slice(2));
  const axes = shape.length > 1 ? [rows.length, columns.length] : [rows.length];
  const picked = new Float32Array(rows.length * columns.length * width);
  let place = 0;
  for (const row of rows) {
    for (const column of columns) {
      const start = (row * (shape[1] ?? 1) + column) * width;
      picked.set(data.subarray(start, start + width), place);
      place += width;
    }
  }
  return { shape: [...axes, ...shape.slice(2)], data: picked };
}
