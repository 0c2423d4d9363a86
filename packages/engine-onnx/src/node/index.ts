export { onnxWorkers } from './onnx-workers';

export type { OnnxWorkersOptions } from './onnx-workers';
