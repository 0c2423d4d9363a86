import type { AttributeValue, Layer } from '@archipelago/graph-ir';
import { formatCompact } from '../markup/numbers';
import { clip } from '../markup/words';

const names: Readonly<Record<string, string>> = {
  batchNorm: 'batch norm',
  layerNorm: 'layer norm',
  relu: 'ReLU',
  relu6: 'ReLU6',
  hardSwish: 'hard swish',
  gelu: 'GELU',
  maxPool: 'max pool',
  avgPool: 'average pool',
  globalAvgPool: 'global average pool',
  matmul: 'matrix product',
  mul: 'multiply',
  weightedSum: 'weighted sum',
};

/** A layer in two or three words, such as `depthwise conv 3×3`. */
export function titleOf({ op, attributes, inputShapes }: Layer): string {
  const name = Object.hasOwn(names, op.name) ? names[op.name] : words(op.name);
  switch (op.name) {
    case 'conv':
      return `${grouping(attributes.groups, inputShapes[0]?.[0])}conv ${product(attributes.kernel)}`;
    case 'maxPool':
    case 'avgPool':
      return `${name} ${product(attributes.kernel)}`;
    case 'dropout':
    case 'dropPath':
      return `${name} ${String(attributes.rate)}`;
    case 'scale':
      return `scale \u00d7${formatCompact(Number(attributes.factor))}`;
    default:
      return clip(name, 32);
  }
}

/** What else matters of a layer, such as `stride 2`; nothing where it is as readers expect. */
export function particularsOf({ op, attributes, inputShapes }: Layer): string[] {
  const { kernel, stride, dilation, groups } = attributes;
  const particulars: string[] = [];
  const pool = op.name === 'maxPool' || op.name === 'avgPool';
  if (stride !== undefined && (pool ? !same(stride, kernel) : !all(stride, 1))) {
    particulars.push(`stride ${square(stride)}`);
  }
  if (dilation !== undefined && !all(dilation, 1)) particulars.push(`dilation ${square(dilation)}`);
  if (typeof groups === 'number' && groups > 1 && (op.name !== 'conv' || groups !== inputShapes[0]?.[0])) {
    particulars.push(`${groups} groups`);
  }
  return particulars;
}

/** True for a depthwise convolution and the pointwise one that reads it: together a separable convolution. */
export function isSeparable(depthwise: Layer, pointwise: Layer): boolean {
  const { attributes } = pointwise;
  return (
    depthwise.op.name === 'conv' &&
    grouping(depthwise.attributes.groups, depthwise.inputShapes[0]?.[0]) === 'depthwise ' &&
    pointwise.op.name === 'conv' &&
    attributes.groups === 1 &&
    all(attributes.kernel, 1) &&
    all(attributes.stride, 1)
  );
}

/** What a separable convolution is called, given its depthwise half. */
export function separableTitle({ attributes }: Layer): string {
  return `separable conv ${product(attributes.kernel)}`;
}

function grouping(groups: AttributeValue | undefined, channels: number | undefined): string {
  if (typeof groups !== 'number' || groups === 1) return '';
  return groups === channels ? 'depthwise ' : 'grouped ';
}

function words(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
}

function numbers(value: AttributeValue | undefined): readonly number[] {
  return Array.isArray(value) ? (value as readonly number[]) : typeof value === 'number' ? [value] : [];
}

function product(value: AttributeValue | undefined): string {
  return numbers(value).join('\u00d7');
}

/** One number where all axes have the same. */
function square(value: AttributeValue): string {
  const [first] = numbers(value);
  return all(value, first) ? String(first) : product(value);
}

function all(value: AttributeValue, wanted: number): boolean {
  return numbers(value).every((number) => number === wanted);
}

function same(a: AttributeValue | undefined, b: AttributeValue | undefined): boolean {
  return product(a) === product(b);
}
