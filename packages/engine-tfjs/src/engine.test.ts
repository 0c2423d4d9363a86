import { describeEngineContract } from '@archipelago/engine/testing';
import { tfjsEngine } from './engine';

describeEngineContract('tfjsEngine on wasm', () => tfjsEngine({ backend: 'wasm' }));
describeEngineContract('tfjsEngine on cpu', () => tfjsEngine({ backend: 'cpu' }));
