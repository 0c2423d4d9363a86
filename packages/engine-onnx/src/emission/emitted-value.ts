import type { TensorType } from '@archipelago/engine';
import type { PendingConvolution } from '../convolution/pending-convolution';
import { fromBlocked, isPoint, repeatPoint, toBlocked } from './blocked-layout';
import type { Emission } from './emission';

/**
 * Where a value of the program is in the ONNX graph. At least one form is there from the start; others are made when
 * they are asked for.
 */
export interface Forms {
  /** Row-major, in the program's shape. */
  readonly plain?: string;
  /** [N, C, H, W] in ONNX Runtime's blocked layout: in memory [N, C / block, H, W, block]. */
  readonly blocked?: string;
  /** A value that broadcasts to this one, and its shape. */
  readonly narrow?: { readonly value: string; readonly shape: readonly number[] };
  /** Places found by MaxPool, as the int64 that ONNX uses. */
  readonly places?: string;
  /** A convolution that is written once it is known what follows it. */
  readonly pending?: PendingConvolution;
}

/** A value of the program on its way into an ONNX graph. */
export class EmittedValue {
  readonly #emission: Emission;
  #forms: Forms;
  #isBlocked: boolean | undefined;

  constructor(
    emission: Emission,
    readonly type: TensorType,
    forms: Forms,
  ) {
    this.#emission = emission;
    this.#forms = forms;
  }

  get shape(): readonly number[] {
    return this.type.shape;
  }

  /** The convolution that gives this value, as long as nothing has needed the value itself. */
  get pending(): PendingConvolution | undefined {
    return this.#forms.pending;
  }

  /** Whether the value is computed in the blocked layout: what reads it had better stay there. */
  get isBlocked(): boolean {
    this.#written();
    return this.#isBlocked!;
  }

  get plain(): string {
    const { plain, blocked, narrow, places } = this.#written();
    if (plain !== undefined) return plain;
    let made;
    if (blocked !== undefined) made = fromBlocked(this.#emission, blocked, this.shape);
    else if (narrow !== undefined) made = this.#emission.expanded(narrow.value, narrow.shape, this.type);
    else made = this.#emission.node('Cast', [places!], { to: 6 });
    this.#forms = { ...this.#forms, plain: made };
    return made;
  }

  get blocked(): string {
    const forms = this.#written();
    let { blocked } = forms;
    if (blocked !== undefined) return blocked;
    const point = forms.plain === undefined && forms.narrow !== undefined && isPoint(forms.narrow.shape);
    blocked = point
      ? repeatPoint(this.#emission, forms.narrow!.value, this.shape)
      : toBlocked(this.#emission, this.plain, this.shape);
    this.#forms = { ...this.#forms, blocked };
    return blocked;
  }

  /** True where the value is there only as a narrower one that broadcasts to it. */
  get isNarrow(): boolean {
    const { plain, narrow } = this.#forms;
    return narrow !== undefined && plain === undefined;
  }

  /** A value that broadcasts to this one: a narrower one where there is one. */
  get narrow(): string {
    const { plain, narrow } = this.#written();
    return plain ?? narrow?.value ?? this.plain;
  }

  get places(): string {
    const places = this.#written().places ?? this.#emission.node('Cast', [this.plain], { to: 7 });
    this.#forms = { ...this.#forms, places };
    return places;
  }

  /** The forms, once a pending convolution is written. */
  #written(): Forms {
    const { pending } = this.#forms;
    if (pending) this.#forms = pending.write();
    this.#isBlocked ??= this.#forms.blocked !== undefined;
    return this.#forms;
  }
}
