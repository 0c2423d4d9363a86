import { loadEngine } from '../engines/load-engine';
import { importTfjs } from '../engines/import-tfjs';
import type { ProductSpeed } from './measured';
import type { Target } from './target';

/** What was found out about an engine that runs. */
export interface Findings {
  /** In the engine's own words. */
  readonly device: string;
  readonly gpu: boolean;
  readonly product: ProductSpeed;
  readonly imagesPerSecond: number;
}

/** Findings, or why there are none. */
export type Answer = { readonly findings: Findings } | { readonly problem: string };

/** Starts an engine in this process and measures it. */
export async function probe({ engine: spec, threads }: Target): Promise<Answer> {
  try {
    const { measureProduct, measureStep } = await import('./measure');
    const engine = await loadEngine(spec, { threads: threads ?? 1 });
    const gpu = spec.name === 'tfjs' && (await (await importTfjs()).selectBackend({ backend: spec.backend })).gpu;
    const [product, imagesPerSecond] = [await measureProduct(engine), await measureStep(engine)];
    return { findings: { device: engine.device, gpu, product, imagesPerSecond } };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
