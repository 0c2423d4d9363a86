export { primitiveCases } from './cases';
export { checkGradients } from './check-gradients';
export { describeEngineContract } from './describe-engine-contract';

export type { PrimitiveCase } from './cases/primitive-case';
export type { CheckGradientsOptions, GradientErrors } from './check-gradients';
export type { CheckedInput } from './checked-input';
export type { EngineContractOptions } from './describe-engine-contract';
