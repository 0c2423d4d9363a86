import * as tf from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';

/**
 * The network of six convolutions of the bench written with tfjs-layers and trained by its own gradients, with momentum.
 * wasm has no kernel for the gradient of filters, so one is registered: the convolution over swapped axes.
 */
export function layersStep({ batch, images, labels }: { batch: number; images: Float32Array; labels: Int32Array }) {
  registerFilterGradient();
  const model = layers.sequential();
  [16, 16, 32, 32, 64, 64].forEach((filters, layer) => {
    const inputShape = layer === 0 ? [32, 32, 3] : undefined;
    model.add(layers.layers.conv2d({ filters, kernelSize: 3, padding: 'same', useBias: false, inputShape }));
    model.add(layers.layers.batchNormalization({ epsilon: 1e-5 }));
    model.add(layers.layers.reLU());
    if (layer === 1 || layer === 3) model.add(layers.layers.averagePooling2d({ poolSize: 2 }));
  });
  model.add(layers.layers.globalAveragePooling2d({}));
  model.add(layers.layers.dense({ units: 10, activation: 'softmax' }));
  model.compile({ optimizer: tf.train.momentum(0.01, 0.9), loss: 'sparseCategoricalCrossentropy' });
  const planes = tf.tensor4d(images, [batch, 3, 32, 32]);
  const xs = tf.transpose(planes, [0, 2, 3, 1]);
  const ys = tf.tensor1d(Float32Array.from(labels), 'float32');
  return {
    run: async () => void (await model.trainOnBatch(xs, ys)),
    dispose: () => {
      model.dispose();
      tf.dispose([planes, xs, ys]);
    },
  };
}

function registerFilterGradient(): void {
  if (tf.getKernel('Conv2DBackpropFilter', 'wasm')) return;
  tf.registerKernel({
    kernelName: 'Conv2DBackpropFilter',
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs }) => {
      const { x, dy } = inputs as unknown as Record<'x' | 'dy', tf.TensorInfo>;
      const { pad, filterShape } = attrs as unknown as { pad: 'same' | 'valid'; filterShape: number[] };
      const asTensor = (info: tf.TensorInfo) =>
        tf.engine().makeTensorFromDataId(info.dataId, info.shape, info.dtype) as tf.Tensor4D;
      return tf.tidy(() => {
        const edge = pad === 'same' ? (filterShape[0] - 1) / 2 : 0;
        const around: [number, number] = [edge, edge];
        const images = tf.transpose(asTensor(x), [3, 1, 2, 0]);
        const filters = tf.transpose(asTensor(dy), [1, 2, 0, 3]);
        const gradient = tf.conv2d(images, filters, 1, [[0, 0], around, around, [0, 0]]);
        return tf.transpose(gradient, [1, 2, 0, 3]);
      });
    },
  });
}
