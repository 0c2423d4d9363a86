/** What is measured, for reports. */
export const measured = {
  product: 'float32 product of two n×n matrices, n doubled from 512 until one takes 20 ms',
  step: 'training step of vgg-small on 1×8×8 images, batch 32, SGD with momentum',
} as const;

/** The speed of a product of two matrices. */
export interface ProductSpeed {
  readonly size: number;
  readonly gigaflops: number;
}
