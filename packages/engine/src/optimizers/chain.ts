import type { Slots, Transformation } from './transformation';

/** The stages one after another; the slots of stage i are named `i.name`. */
export function chain(...stages: readonly Transformation[]): Transformation {
  return {
    slots: stages.flatMap((stage, i) => stage.slots.map((slot) => ({ ...slot, name: `${i}.${slot.name}` }))),
    update(updates, context) {
      const slots: Record<string, Slots[string]> = {};
      stages.forEach((stage, i) => {
        const own = Object.fromEntries(stage.slots.map(({ name }) => [name, context.slots[`${i}.${name}`]]));
        const result = stage.update(updates, { ...context, slots: own });
        updates = result.updates;
        for (const [name, values] of Object.entries(result.slots)) slots[`${i}.${name}`] = values;
      });
      return { updates, slots };
    },
  };
}
