import { unmade } from '../comparison';
import { networkRow } from '../networks';
import type { Row } from '../row';
import type { SingleModel } from './models';

/** The rows of a single model: its accuracy, not made, and its multiply-adds. */
export function singleRows(label: string, model: SingleModel): readonly Row[] {
  return [unmade({ label, quantity: 'top-1', unit: '%', printed: model.top1 }), flopsRow(label, model)];
}

/** The multiply-adds of a single model. */
export function flopsRow(label: string, { network, flops, distance, side }: SingleModel): Row {
  const input = side === undefined ? undefined : [3, side, side];
  return networkRow({ label, network, quantity: 'multiplyAdds', unit: 'G', printed: flops, distance, input });
}
