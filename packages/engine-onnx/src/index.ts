export { onnxEngine } from './engine';
export { exportOnnx } from './export/export-onnx';

export type { OnnxEngineOptions } from './engine';
export type { ExportOptions } from './export/export-onnx';
export type { ExecutionProvider } from './runtime/providers';
