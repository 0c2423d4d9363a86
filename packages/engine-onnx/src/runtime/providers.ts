import type { InferenceSession } from 'onnxruntime-node';

/** An execution provider of ONNX Runtime, such as `'cpu'`, `'cuda'` or `{ name: 'cuda', deviceId: 1 }`. */
export type ExecutionProvider = InferenceSession.ExecutionProviderConfig;

export function providerName(provider: ExecutionProvider): string {
  return typeof provider === 'string' ? provider : provider.name;
}
