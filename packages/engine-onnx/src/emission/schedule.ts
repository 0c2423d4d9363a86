import type { OnnxNode } from '../model/model';

/**
 * Nodes in the order of a file from which ONNX Runtime runs them in the order given. Of what a node waits for it runs the
 * last in the file first, so a file in reverse keeps to the program: a gradient is used while it is in the cache, and
 * memory is free early. Such a file is for ONNX Runtime alone: standard ONNX wants each node after what it reads.
 */
export function schedule(nodes: readonly OnnxNode[]): readonly OnnxNode[] {
  return [...nodes].reverse();
}
