import type { GraphBuilder, Value } from '../builder';

export interface SelfAttentionOptions {
  /** A divisor of the number of features. */
  readonly heads: number;
  /** Whether the linear maps have biases. @defaultValue true */
  readonly bias?: boolean;
}

/**
 * Multi-head self-attention (Vaswani et al. 2017) over the tokens of x [features, tokens]: softmax(QᵀK / √d) V for each
 * head, d = features / heads, between one linear map to queries, keys and values and one back to the features.
 */
export function selfAttention(g: GraphBuilder, x: Value, { heads, bias = true }: SelfAttentionOptions): Value {
  const [features, tokens] = x.shape;
  const size = features / heads;
  const joint = g.linear(x, { outFeatures: 3 * features, bias, name: 'qkv' });
  const split = g.reshape(joint, { shape: [3 * heads, size, tokens] });
  const query = g.channelSlice(split, { channels: heads, name: 'query' });
  const key = g.channelSlice(split, { start: heads, channels: heads, name: 'key' });
  const value = g.channelSlice(split, { start: 2 * heads, channels: heads, name: 'value' });
  const scores = g.scale(g.matmul([query, key], { transposeA: true, name: 'scores' }), { factor: size ** -0.5 });
  const attended = g.matmul([value, g.softmax(scores, { axis: 2 })], { transposeB: true, name: 'attended' });
  return g.linear(g.reshape(attended, { shape: [features, tokens] }), {
    outFeatures: features,
    bias,
    name: 'projection',
  });
}
