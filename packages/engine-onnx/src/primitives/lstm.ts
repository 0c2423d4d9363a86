import type { PrimitiveEmitter } from '../emission/primitive-emitter';

/** ONNX's op has a second bias, for the recurrent product, which is left at zero. */
export const emitLstm: PrimitiveEmitter<{ readonly reverse: boolean }> = (
  emission,
  { inputs: [x, inputWeights, recurrentWeights, bias], attributes: { reverse }, outputs: [{ shape }] },
) => {
  const [rows, hidden] = recurrentWeights.shape;
  const zeros = emission.table('zeros', [rows], () => new Float32Array(rows));
  const biases = emission.node('Concat', [bias.plain, zeros], { axis: 0 });
  const y = emission.node(
    'LSTM',
    [
      x.plain,
      emission.reshape(inputWeights.plain, [1, ...inputWeights.shape]),
      emission.reshape(recurrentWeights.plain, [1, ...recurrentWeights.shape]),
      emission.reshape(biases, [1, 2 * rows]),
    ],
    { hidden_size: hidden, direction: reverse ? 'reverse' : 'forward' },
  );
  return [emission.reshape(y, shape)];
};
