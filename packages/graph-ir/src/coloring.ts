/** The edges of a directed acyclic graph, listed by the vertex they enter; vertices are in topological order. */
export interface IncomingEdges {
  /** The edges into vertex v are start[v], …, start[v + 1] − 1; one element more than there are vertices. */
  readonly start: Uint32Array;
  /** The vertex that an edge leaves; less than the vertex it enters. One edge a pair of vertices. */
  readonly from: Uint32Array;
  /** Tells the inputs of a vertex apart; equal where their order does not matter. */
  readonly role: Uint32Array;
}

/** Words of 32 bits in a colour. Each word is refined by itself, so two colours agree by chance with 2^-128. */
export const LANES = 4;

/** Rounds of refinement; each sees the whole depth of the graph twice, so that few are ever needed. */
const MAX_ROUNDS = 24;

/** Work, in vertices and edges, that telling look-alikes apart may cost. */
const BUDGET = 500_000;

/**
 * Colours for vertices that isomorphic graphs have alike: colour refinement (the Weisfeiler–Lehman algorithm) from the
 * colours given, down the topological order and back up until no more classes split. Vertices that still look alike are
 * then tried one by one: each is marked, the marked graph is refined again, and what comes out becomes part of its
 * colour. That last step is left out where it would cost too much, for isomorphic graphs alike.
 *
 * `colors` holds `LANES` words a vertex and is overwritten.
 */
export function refineColors(colors: Uint32Array, edges: IncomingEdges): void {
  refine(colors, edges);
  const twins = lookAlikes(colors);
  if (twins.length === 0 || twins.length * (edges.start.length + edges.from.length) > BUDGET) return;
  const marks = twins.map((vertex) => {
    const marked = colors.slice();
    for (let lane = 0; lane < LANES; lane++)
      marked[vertex * LANES + lane] = scramble(marked[vertex * LANES + lane] + 1);
    refine(marked, edges);
    return summarize(marked);
  });
  twins.forEach((vertex, i) => {
    for (let lane = 0; lane < LANES; lane++) {
      const at = vertex * LANES + lane;
      colors[at] = scramble(Math.imul(colors[at], 5) + marks[i][lane]);
    }
  });
  refine(colors, edges);
}

function refine(colors: Uint32Array, { start, from, role }: IncomingEdges): void {
  const vertices = start.length - 1;
  const received = new Uint32Array(colors.length);
  let classes = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    received.fill(0);
    for (let vertex = 0; vertex < vertices; vertex++) {
      for (let edge = start[vertex]; edge < start[vertex + 1]; edge++) {
        send(colors, from[edge], role[edge], received, vertex);
      }
      absorb(colors, received, vertex);
    }
    received.fill(0);
    for (let vertex = vertices - 1; vertex >= 0; vertex--) {
      absorb(colors, received, vertex);
      for (let edge = start[vertex]; edge < start[vertex + 1]; edge++) {
        send(colors, vertex, ~role[edge], received, from[edge]);
      }
    }
    const now = countClasses(colors);
    if (now <= classes || now === vertices) return;
    classes = now;
  }
}

/** Adds what `target` hears from `source`; a sum, so the order of messages does not matter. */
function send(colors: Uint32Array, source: number, role: number, received: Uint32Array, target: number): void {
  for (let lane = 0; lane < LANES; lane++) {
    received[target * LANES + lane] += scramble(
      Math.imul(colors[source * LANES + lane], 0xcc9e2d51) + Math.imul(role, 0x1b873593 + 2 * lane),
    );
  }
}

function absorb(colors: Uint32Array, received: Uint32Array, vertex: number): void {
  for (let lane = 0; lane < LANES; lane++) {
    const at = vertex * LANES + lane;
    colors[at] = scramble(Math.imul(colors[at], 5) + received[at] + 0xe6546b64 + lane);
  }
}

/** One word a lane that depends on the colours but not on their order. */
function summarize(colors: Uint32Array): Uint32Array {
  const sum = new Uint32Array(LANES);
  for (let at = 0; at < colors.length; at++) sum[at % LANES] += scramble(colors[at] ^ 0x9e3779b9);
  return sum;
}

function countClasses(colors: Uint32Array): number {
  const seen = new Set<number>();
  for (let at = 0; at < colors.length; at += LANES) seen.add(keyOf(colors, at));
  return seen.size;
}

/** The vertices that share their colour with another. */
function lookAlikes(colors: Uint32Array): readonly number[] {
  const sizes = new Map<number, number>();
  for (let at = 0; at < colors.length; at += LANES) {
    const key = keyOf(colors, at);
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  const alike: number[] = [];
  for (let at = 0; at < colors.length; at += LANES) {
    if (sizes.get(keyOf(colors, at))! > 1) alike.push(at / LANES);
  }
  return alike;
}

/** 53 bits of a colour. */
function keyOf(colors: Uint32Array, at: number): number {
  return colors[at] * 2 ** 21 + (colors[at + 1] >>> 11);
}

/** MurmurHash3's 32-bit finaliser. */
function scramble(word: number): number {
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}
