/** One value for all spatial axes, or one an axis. */
export type PerAxis = number | readonly number[];

/** One value for all sides, one an axis, or two an axis (before every axis, then after). */
export type PerSide = number | readonly number[];

/**
 * Padding of a window: `same` makes the output ceil(input / stride) long as TensorFlow does, `half` puts
 * floor(dilation · (kernel − 1) / 2) on both sides.
 */
export type Padding = PerSide | 'same' | 'half';

/** What every method of the builder takes. */
export interface LayerOptions {
  /** The last part of the node's id. @defaultValue the op's name and a number, such as `conv2` */
  readonly name?: string;
}

export interface ConvOptions extends LayerOptions {
  readonly outChannels: number;
  readonly kernel: PerAxis;
  /** @defaultValue 1 */
  readonly stride?: PerAxis;
  /** @defaultValue 1 */
  readonly dilation?: PerAxis;
  /** @defaultValue 0 */
  readonly padding?: Padding;
  /** @defaultValue 1 */
  readonly groups?: number;
  /** @defaultValue true */
  readonly bias?: boolean;
}

/** A convolution that keeps channels apart: as many groups and outputs as inputs. */
export type DepthwiseConvOptions = Omit<ConvOptions, 'outChannels' | 'groups'>;

export interface LinearOptions extends LayerOptions {
  readonly outFeatures: number;
  /** @defaultValue true */
  readonly bias?: boolean;
}

export interface BatchNormOptions extends LayerOptions {
  /** @defaultValue 1e-5 */
  readonly epsilon?: number;
  /** The weight of the batch in the running statistics. @defaultValue 0.1 */
  readonly momentum?: number;
  /** Whether there is a trained scale and shift. @defaultValue true */
  readonly affine?: boolean;
  /** Whether the scale starts at 0, so that a residual branch starts as nothing. @defaultValue false */
  readonly zeroScale?: boolean;
}

export interface LayerNormOptions extends LayerOptions {
  /** @defaultValue 1e-6 */
  readonly epsilon?: number;
  /** @defaultValue true */
  readonly affine?: boolean;
}

export interface PoolOptions extends LayerOptions {
  readonly kernel: PerAxis;
  /** @defaultValue the kernel */
  readonly stride?: PerAxis;
  /** @defaultValue 0 */
  readonly padding?: Padding;
}

export interface SoftmaxOptions extends LayerOptions {
  /** Counted without the batch axis. @defaultValue 0 */
  readonly axis?: number;
}

export interface GlobalAvgPoolOptions extends LayerOptions {
  /** Whether the spatial axes stay, each of length 1. @defaultValue false */
  readonly keepAxes?: boolean;
}

export interface ChannelSliceOptions extends LayerOptions {
  /** @defaultValue 0 */
  readonly start?: number;
  readonly channels: number;
}

export interface ZeroOptions extends LayerOptions {
  /** @defaultValue 1 */
  readonly stride?: PerAxis;
}

export interface ResizeOptions extends LayerOptions {
  readonly size: PerAxis;
  /** @defaultValue false */
  readonly alignCorners?: boolean;
}

export interface MatmulOptions extends LayerOptions {
  /** @defaultValue false */
  readonly transposeA?: boolean;
  /** @defaultValue false */
  readonly transposeB?: boolean;
}
