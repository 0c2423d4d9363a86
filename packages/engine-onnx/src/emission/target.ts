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
}

/** Standard ONNX only. */
export const portable: Target = { fused: false, block: 0 };
