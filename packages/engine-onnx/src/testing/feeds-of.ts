import { bindBatch, elementCount, type Program, type Tensors } from '@archipelago/engine';

/** Numbers without a pattern between -1.5 and 1.5 for every input of a program; 0, 1, 2, 0 … for integers. */
export function feedsOf(program: Program, { batch = 2 }: { readonly batch?: number } = {}): Tensors {
  return Object.fromEntries(
    program.inputs.map(({ name, value }, input) => {
      const { dtype, shape } = program.types[value];
      const bound = bindBatch(shape, batch);
      const length = elementCount(bound);
      const data =
        dtype === 'int32'
          ? Int32Array.from({ length }, (_, i) => i % 3)
          : Float32Array.from({ length }, (_, i) => 1.5 * Math.sin((i + 1) * (i + 1) + 7 * input));
      return [name, { shape: bound, data }];
    }),
  );
}
