import { describeEngineContract } from '@archipelago/engine/testing';
import { onnxEngine } from './engine';

describeEngineContract('onnxEngine', () => onnxEngine());
