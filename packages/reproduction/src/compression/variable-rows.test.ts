import { expect, it } from 'vitest';
import { cifar100 } from './teachers';
import { variableRows } from './variable-rows';

it.each([
  ['ResNet-18', cifar100.resnet18, { removeAndShrink: '64', all: '529' }],
  ['ResNet-34', cifar100.resnet34, { removeAndShrink: '112', all: '1717' }],
])('TPE chooses %s in $2.removeAndShrink variables, with skips in $2.all', async (_name, teacher, printed) => {
  const rows = await variableRows(teacher, printed);
  expect(rows.map(({ ours, ok }) => [ours, ok])).toEqual([
    [Number(printed.removeAndShrink), true],
    [Number(printed.all), true],
  ]);
});
