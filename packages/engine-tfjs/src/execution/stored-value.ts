import { clone, keep, reshape, transpose, type Tensor } from '@tensorflow/tfjs-core';
import { channelsLastOrder, inLayout, layoutsAgree, plainOrder, type Layout } from './layout';

/** A tensor in one of the layouts; its shape is that of the layout. */
export interface Laid {
  readonly tensor: Tensor;
  readonly layout: Layout;
}

/**
 * A value of a running program, in one layout or in both: the other is made when it is first asked for. Owns its tensors,
 * which no `tidy` frees.
 */
export class StoredValue {
  readonly #tensors = new Map<Layout, Tensor>();

  constructor(
    /** In the order of the program. */
    readonly shape: readonly number[],
    { tensor, layout }: Laid,
  ) {
    this.#tensors.set(shape.length < 3 ? 'plain' : layout, keep(tensor));
  }

  get plain(): Tensor {
    return this.in('plain');
  }

  get channelsLast(): Tensor {
    return this.in('channelsLast');
  }

  /** Whether asking for a layout moves no data. */
  has(layout: Layout): boolean {
    return this.#tensors.has(layout) || layoutsAgree(this.shape);
  }

  in(asked: Layout): Tensor {
    const layout = this.shape.length < 3 ? 'plain' : asked;
    const known = this.#tensors.get(layout);
    if (known) return known;
    const [other] = this.#tensors.values();
    const made = keep(relaid(other, { shape: this.shape, layout }));
    this.#tensors.set(layout, made);
    return made;
  }

  /** The value with as many axes as `rank`, new ones in front, for arithmetic that broadcasts. */
  aligned(rank: number, layout: Layout): Tensor {
    const lead = rank - this.shape.length;
    if (layout === 'plain' || this.shape.length === 0 || rank < 3) return this.plain;
    if (lead === 0) return this.in(layout);
    const shape = [...new Array<number>(lead).fill(1), ...this.shape];
    return relaid(reshape(this.plain, shape), { shape, layout });
  }

  /** Another owner of the same data. */
  share(): StoredValue {
    const [first, ...others] = [...this.#tensors].map(([layout, tensor]) => ({ layout, tensor: clone(tensor) }));
    const shared = new StoredValue(this.shape, first);
    for (const { layout, tensor } of others) shared.#tensors.set(layout, keep(tensor));
    return shared;
  }

  dispose(): void {
    for (const tensor of this.#tensors.values()) tensor.dispose();
    this.#tensors.clear();
  }
}

/** A tensor of the other layout in `layout`; `shape` is in the order of the program. */
function relaid(tensor: Tensor, { shape, layout }: { shape: readonly number[]; layout: Layout }): Tensor {
  if (layoutsAgree(shape)) return reshape(tensor, inLayout(shape, layout));
  const rank = shape.length;
  return transpose(tensor, layout === 'plain' ? plainOrder(rank) : channelsLastOrder(rank));
}
