import { expect, test } from 'vitest';
import * as api from './index';

test('the public names', () => {
  expect(Object.keys(api).sort()).toEqual([
    'ZooError',
    'checkFigure',
    'citations',
    'findNetwork',
    'measure',
    'vgg',
    'vgg19Layers',
    'zoo',
    'zooNames',
  ]);
});
