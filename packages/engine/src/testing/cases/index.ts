import { convolutionCases } from './convolution';
import { elementWiseCases } from './element-wise';
import { layoutCases } from './layout';
import { normalizationCases } from './normalization';
import { poolingCases } from './pooling';
import type { PrimitiveCase } from './primitive-case';
import { recurrentCases } from './recurrent';
import { reductionCases } from './reductions';
import { rowCases } from './rows';

/** Every primitive over several shapes and attributes. */
export const primitiveCases: readonly PrimitiveCase[] = [
  ...elementWiseCases,
  ...reductionCases,
  ...layoutCases,
  ...rowCases,
  ...convolutionCases,
  ...poolingCases,
  ...normalizationCases,
  ...recurrentCases,
];
