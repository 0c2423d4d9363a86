import { countCorrect, predict, train, type Engine, type Weights } from '@archipelago/engine';
import { exportOnnx } from '@archipelago/engine-onnx';
import { cost } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { last, lastValueFrom, tap } from 'rxjs';
import type { Architecture } from './architectures';
import { examplesAt, trainingBatches, type PoolImages } from './images';
import type { Member, PoolFolder } from './pool-folder';

export interface MemberOptions {
  readonly images: PoolImages;
  readonly folder: PoolFolder;
  readonly type: string;
  readonly architecture: Architecture;
  readonly seed: number;
}

const BATCH = 64;

/** Trains one member at its own side and adds it, with its weights and its ONNX model, to the folder. */
export async function trainMember(engine: Engine, options: MemberOptions): Promise<void> {
  const { images, folder, type, seed, architecture } = options;
  const { side, epochs, learningRate, optimizer } = architecture;
  const name = `${type}-s${seed}`;
  const graph = architecture.graph(side);
  let fastest = Infinity;
  const { weights } = await lastValueFrom(
    train(engine, graph, {
      data: trainingBatches(images, { side, size: BATCH }),
      epochs,
      learningRate,
      optimizer: optimizer(),
      random: createRandom(type).split('seed', seed),
    }).pipe(
      tap((event) => {
        if (event.type !== 'epoch-completed') return;
        const { epoch, loss, accuracy, seconds } = event;
        fastest = Math.min(fastest, seconds);
        console.error(`  ${name} ${epoch}: loss ${loss.toFixed(4)}, ${accuracy!.toFixed(4)}, ${seconds.toFixed(1)} s`);
      }),
      last((event) => event.type === 'training-completed'),
    ),
  );
  folder.writeWeights(name, weights);
  folder.writeOnnx(name, exportOnnx(graph, weights, { name }));
  await addMember(engine, { ...options, name, side, weights, trained: { epochs, seconds: epochs * fastest } });
}

export interface AddMemberOptions extends MemberOptions {
  readonly name: string;
  /** The member's own. */
  readonly type: string;
  /** The side of the images to evaluate at, pixels. */
  readonly side: number;
  readonly weights: Weights;
  readonly trained: Pick<Member, 'epochs' | 'seconds'>;
}

/** Writes the logits of trained weights at a side and the member's line. */
export async function addMember(engine: Engine, options: AddMemberOptions): Promise<void> {
  const { images, folder, type, seed, architecture, name, side, weights, trained } = options;
  const graph = architecture.graph(side);
  const accuracyOn = async (part: 'selection' | 'test'): Promise<number> => {
    const data = examplesAt(images, { part, side });
    const logits = await predict(engine, graph, { weights, data });
    folder.writeLogits(name, part, logits);
    return countCorrect(logits, data.labels!) / data.labels!.length;
  };
  const { multiplyAdds, parameters } = cost(graph);
  const member: Member = {
    name,
    type,
    seed,
    side,
    multiplyAdds,
    parameters,
    selectionAccuracy: await accuracyOn('selection'),
    testAccuracy: await accuracyOn('test'),
    epochs: trained.epochs,
    seconds: Math.round(10 * trained.seconds) / 10,
  };
  folder.add(member);
  console.error(`${name}: ${multiplyAdds} multiply-adds, test ${member.testAccuracy}, ${member.seconds} s`);
}
