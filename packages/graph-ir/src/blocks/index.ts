export { selfAttention } from './self-attention';
export { squeezeExcite } from './squeeze-excite';

export type { SelfAttentionOptions } from './self-attention';
export type { SqueezeExciteOptions } from './squeeze-excite';
