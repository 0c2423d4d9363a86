import { quantityOf } from '../networks';
import { efficientnets, type EfficientnetName } from './models';

/** Multiply-adds of an EfficientNet in billions. */
export function efficientnetCost(model: EfficientnetName): number {
  return quantityOf(efficientnets[model].network, 'multiplyAdds') / 1e9;
}

/** Multiply-adds of an ensemble, and of a cascade in the worst case: the sum over its models, in billions. */
export function totalCost(models: readonly EfficientnetName[]): number {
  return models.reduce((sum, model) => sum + efficientnetCost(model), 0);
}
