import { layersOf, type Graph, type Layer, type OpRegistry } from '@archipelago/graph-ir';

/** For each channel (axis 0) of a value, the channel of the teacher's value that it stands for; undefined where unknown. */
export type Origin = readonly number[] | undefined;

/** The origins of what a layer reads and returns. */
export interface LayerOrigins {
  readonly layer: Layer;
  /** The layer of the same id and op in the teacher; undefined for a new layer. */
  readonly teacher: Layer | undefined;
  readonly inputs: readonly Origin[];
  readonly output: Origin;
}

/**
 * Follows channels through a shrunk student of a teacher. A layer that makes channels keeps the teacher's first ones;
 * all others keep, shuffle, concatenate or flatten what they read. Layers are matched by id.
 */
export function originsOf(
  teacher: Graph,
  student: Graph,
  { ops }: { readonly ops?: OpRegistry } = {},
): readonly LayerOrigins[] {
  const teacherLayers = new Map(layersOf(teacher, { ops }).map((layer) => [layer.node.id, layer]));
  const origins = new Map<string, Origin>();
  for (const { id, shape } of student.inputs) origins.set(id, first(shape[0]));
  return layersOf(student, { ops }).map((layer) => {
    const namesake = teacherLayers.get(layer.node.id);
    const matched = namesake?.node.op === layer.node.op ? namesake : undefined;
    const inputs = layer.node.inputs.map((id) => origins.get(id)!);
    const output = outputOrigin(layer, matched, inputs);
    origins.set(layer.node.id, output);
    return { layer, teacher: matched, inputs, output };
  });
}

/** Whether a convolution keeps channels apart, so that its output channels are its input channels. */
export function isDepthwise({ attributes, inputShapes, shape }: Layer): boolean {
  return attributes.groups === shape[0] && inputShapes[0][0] === shape[0];
}

function outputOrigin(layer: Layer, teacher: Layer | undefined, inputs: readonly Origin[]): Origin {
  const { op, shape, attributes } = layer;
  const known = teacher ?? layer;
  const rule = op.channels;
  if (typeof rule === 'object' && !isDepthwise(layer)) return first(shape[0]);
  if (rule === 'fixed') return shape[0] === known.shape[0] ? first(shape[0]) : undefined;
  if (inputs.includes(undefined)) return undefined;
  const [input] = inputs as readonly (readonly number[])[];
  if (rule === 'concatenated') return concatenated(known, inputs as readonly (readonly number[])[]);
  if (rule === 'flattened') {
    const run = known.shape[0] / known.inputShapes[0][0];
    const features = input.flatMap((channel) => Array.from({ length: run }, (_, i) => channel * run + i));
    return features.length === shape[0] ? features : undefined;
  }
  if (op.name === 'channelShuffle') return shuffled(input, attributes.groups as number, known.shape[0]);
  return input.length === shape[0] ? input : undefined;
}

/** The inputs' channels one after the other, where the teacher has them. */
function concatenated({ inputShapes }: Layer, inputs: readonly (readonly number[])[]): Origin {
  if (inputShapes.length !== inputs.length) return undefined;
  let offset = 0;
  return inputs.flatMap((origin, i) => {
    const shifted = origin.map((channel) => channel + offset);
    offset += inputShapes[i][0];
    return shifted;
  });
}

/**
 * Output channel i·groups + g of a shuffle is input channel g·n/groups + i: position p of the student's output reads the
 * student's input there, and the teacher puts that channel at its own position.
 */
function shuffled(input: readonly number[], groups: number, teacherChannels: number): Origin {
  const size = input.length / groups;
  const teacherSize = teacherChannels / groups;
  return input.map((_, position) => {
    const channel = input[(position % groups) * size + Math.floor(position / groups)];
    return (channel % teacherSize) * groups + Math.floor(channel / teacherSize);
  });
}

function first(count: number): readonly number[] {
  return Array.from({ length: count }, (_, channel) => channel);
}
