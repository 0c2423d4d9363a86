import type { EfficientnetName } from './models';

/** TPUv3 days that a training takes (thesis, Table 5.1). */
export const trainingDays: Readonly<Record<EfficientnetName, string>> = {
  B0: '9',
  B1: '12',
  B2: '15',
  B3: '24',
  B4: '32',
  B5: '48',
  B6: '128',
  B7: '160',
};
