/** What the runtime that a model is written for offers beyond standard ONNX. */
export interface Target {
  /**
   * Whether `FusedMatMul` of ONNX Runtime's `com.microsoft` domain may be used, which multiplies without writing the
   * transposed factor first.
   */
  readonly fused: boolean;
  /**
   * Number of channels in a block of ONNX Runtime's blocked layout [N, C / block, H, W, block], whose convolutions and
   * poolings (domain `com.microsoft.nchwc`) are its fastest on a CPU; 0 where there is none.
   */
  readonly block: number;
  /**
   * Whether one thread runs a whole model. On several, ONNX Runtime 1.30 loses updates where `ScatterND` adds at one place
   * more than once.
   */
  readonly serial: boolean;
}

/** Standard ONNX only, run anywhere. */
export const portable: Target = { fused: false, block: 0, serial: false };
