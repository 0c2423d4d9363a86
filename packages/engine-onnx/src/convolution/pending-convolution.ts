import { BLOCKED } from '../emission/blocked-layout';
import type { Emission } from '../emission/emission';
import type { EmittedValue, Forms } from '../emission/emitted-value';
import { onnxConv, type ConvAttributes } from './attributes';
import { blockedForm } from './blocked-form';
import { blockedFilters, filterShape, plainFilters, type Filters } from './filters';

export interface ConvolutionParts {
  readonly x: EmittedValue;
  readonly filters: Filters;
  readonly attributes: ConvAttributes;
  /** A value [O] that is added. */
  readonly bias?: string;
  /** A map of the result's shape that is added. */
  readonly addend?: EmittedValue;
  /** Whether negative results become 0. */
  readonly rectified?: boolean;
}

/**
 * A convolution that is not written yet, so that a scale, a shift, a sum or a ReLU that follows can become part of it. It
 * is written in the blocked layout where there are whole blocks of channels.
 */
export class PendingConvolution {
  readonly #emission: Emission;
  readonly #parts: ConvolutionParts;

  constructor(emission: Emission, parts: ConvolutionParts) {
    this.#emission = emission;
    this.#parts = parts;
  }

  /** This convolution with its results times `scale` [O]; undefined where that is not known before a run. */
  scaled(scale: string): PendingConvolution | undefined {
    const { filters, bias, addend, rectified } = this.#parts;
    if (rectified || addend || filters.transposed) return undefined;
    const [factors, weights] = [scale, filters.value].map((value) => this.#emission.floatsOf(value));
    const shifts = bias === undefined ? undefined : this.#emission.floatsOf(bias);
    if (!factors || !weights || (bias !== undefined && !shifts)) return undefined;
    const size = weights.length / factors.length;
    const scaled = weights.map((weight, i) => weight * factors[Math.floor(i / size)]);
    return this.#with({
      filters: { ...filters, value: this.#emission.floats(filters.shape, scaled) },
      bias: shifts && this.#vector(shifts.map((shift, channel) => shift * factors[channel])),
    });
  }

  /** This convolution with `shift` [O] added to its results; undefined where it cannot be part of it. */
  shifted(shift: string): PendingConvolution | undefined {
    const { bias, rectified } = this.#parts;
    if (rectified) return undefined;
    if (bias === undefined) return this.#with({ bias: shift });
    const [before, added] = [bias, shift].map((value) => this.#emission.floatsOf(value));
    if (!before || !added) return undefined;
    return this.#with({ bias: this.#vector(before.map((value, channel) => value + added[channel])) });
  }

  /** This convolution with a map of the result's shape added; undefined where it cannot be part of it. */
  plus(addend: EmittedValue): PendingConvolution | undefined {
    const { addend: before, rectified } = this.#parts;
    return before || rectified ? undefined : this.#with({ addend });
  }

  /** This convolution with a ReLU after it. */
  rectified(): PendingConvolution {
    return this.#with({ rectified: true });
  }

  /** Adds the nodes. */
  write(): Forms {
    const { x, filters, attributes, bias, addend, rectified = false } = this.#parts;
    const emission = this.#emission;
    const shape = filterShape(filters);
    const onnx = onnxConv(attributes, shape.slice(2));
    const form = blockedForm(emission, { x, filters: shape, groups: attributes.groups });
    if (form === undefined) {
      const tail = bias === undefined ? [] : [bias];
      let y = emission.node('Conv', [x.plain, plainFilters(emission, filters), ...tail], onnx);
      if (addend) y = emission.node('Add', [y, addend.plain]);
      return { plain: rectified ? emission.node('Relu', [y]) : y };
    }
    // The blocked convolution adds onto a map, and rectifies the sum, without another pass.
    const tail = [bias ?? '', addend?.blocked ?? ''].slice(0, addend ? 2 : bias === undefined ? 0 : 1);
    const inputs = [form === 'image' ? x.plain : x.blocked, blockedFilters(emission, filters, form), ...tail];
    return { blocked: emission.node(`${BLOCKED}.Conv`, inputs, rectified ? { ...onnx, activation: 'Relu' } : onnx) };
  }

  #with(parts: Partial<ConvolutionParts>): PendingConvolution {
    return new PendingConvolution(this.#emission, { ...this.#parts, ...parts });
  }

  #vector(data: Float32Array): string {
    return this.#emission.floats([data.length], data);
  }
}
