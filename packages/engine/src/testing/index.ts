export { checkGradients } from './check-gradients';

export type { CheckedInput, CheckGradientsOptions, GradientErrors } from './check-gradients';
