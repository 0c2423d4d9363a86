export { onnxEngine } from './engine';

export type { OnnxEngineOptions } from './engine';
export type { ExecutionProvider } from './runtime/providers';
