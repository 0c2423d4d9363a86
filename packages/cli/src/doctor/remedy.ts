import { TFJS_PACKAGES, TFJS_VERSION } from '../engines/import-tfjs';
import { nodeVersionOf } from './node-version';
import type { Target } from './target';

/** What the remedy depends on. */
export interface Circumstances {
  /** Such as `v20.19.0`. */
  readonly nodeVersion: string;
  /** Platform and architecture, such as `linux x64`. */
  readonly system: string;
  /** Of the target's package; null where it is not installed. */
  readonly version: string | null;
}

const GPU_GUIDE = 'https://github.com/archipelago-nas/archipelago/blob/main/docs/gpu.md';

/** TensorFlow's GPU library is made for these. */
const GPU_SYSTEMS = ['linux x64', 'win32 x64'];

/** tfjs-node 4.22 calls functions that Node 23 removed (https://github.com/tensorflow/tfjs/issues/8609). */
const LAST_NODE_OF_TENSORFLOW = 22;

/** What to do so that a target runs, or runs on a GPU. */
export function remedyOf(target: Target, { nodeVersion, system, version }: Circumstances): string {
  const install = (...packages: readonly string[]): string => `npm install ${packages.join(' ')}`;
  const [tfjs, core, wasm] = TFJS_PACKAGES;
  switch (target.backend) {
    case 'node-gpu':
      if (!GPU_SYSTEMS.includes(system)) return 'none here: its library is made for Linux and Windows on x86-64';
      if (tooNew(nodeVersion))
        return `use Node ${LAST_NODE_OF_TENSORFLOW}: version 4.22 is broken on Node 23 and later`;
      return (
        (version === null ? `${install(tfjs, core, `${target.package}@${TFJS_VERSION}`)}; ` : '') +
        `it needs an NVIDIA GPU with its driver, CUDA 11.2 and cuDNN 8.1: ${GPU_GUIDE}`
      );
    case 'node':
      if (tooNew(nodeVersion))
        return `use Node ${LAST_NODE_OF_TENSORFLOW}: version 4.22 is broken on Node 23 and later`;
      return install(tfjs, core, `${target.package}@${TFJS_VERSION}`);
    case 'wasm':
      return install(tfjs, core, wasm);
    case 'cpu':
      return target.engine.name === 'onnx'
        ? install('onnxruntime-node@^1.30')
        : install(tfjs, core, `${target.package}@${TFJS_VERSION}`);
  }
}

function tooNew(nodeVersion: string): boolean {
  return nodeVersionOf(nodeVersion)[0] > LAST_NODE_OF_TENSORFLOW;
}
