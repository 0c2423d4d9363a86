import type { Emission } from '../emission/emission';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';

/** A factor as it is before its last two axes were swapped, where they were. */
interface Factor {
  readonly value: string;
  readonly swapped: boolean;
}

/** A swap of the last two axes of a factor is left to the product. */
export const emitMatmul: PrimitiveEmitter = (emission, { inputs, outputs: [{ shape }] }) => {
  const [a, b] = inputs.map(({ plain, shape: { length } }) => factorOf(emission, plain, length));
  const twoAxes = inputs.every((input) => input.shape.length === 2);
  if (twoAxes && shape.length === 2) {
    const attributes = { ...(a.swapped && { transA: 1 }), ...(b.swapped && { transB: 1 }) };
    return [emission.node('Gemm', [a.value, b.value], attributes)];
  }
  if (emission.target.fused && (a.swapped || b.swapped)) {
    const attributes = { transA: Number(a.swapped), transB: Number(b.swapped) };
    return [emission.node('com.microsoft.FusedMatMul', [a.value, b.value], attributes)];
  }
  return [
    emission.node(
      'MatMul',
      inputs.map((input) => input.plain),
    ),
  ];
};

function factorOf(emission: Emission, value: string, rank: number): Factor {
  const node = emission.producer(value);
  const perm = node?.op === 'Transpose' ? (node.attributes.perm as readonly number[]) : [];
  const swapped = Array.from({ length: rank }, (_, axis) => {
    if (axis < rank - 2) return axis;
    return axis === rank - 1 ? rank - 2 : rank - 1;
  });
  const isSwap = perm.length === rank && perm.every((axis, i) => axis === swapped[i]);
  return isSwap ? { value: node!.inputs[0], swapped: true } : { value, swapped: false };
}
