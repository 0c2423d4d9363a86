export { selectBackend } from './backends/select-backend';
export { tfjsEngine } from './engine';

export type { BackendName } from './backends/backend';
export type { SelectBackendOptions, SelectedBackend, TriedBackend } from './backends/select-backend';
export type { TfjsEngineOptions } from './engine';
