import { split, type ImageDataset } from '@archipelago/datasets';
import { digits } from '@archipelago/datasets/digits';
import { createRandom, type Random } from '@archipelago/numerics';

/** Grey pictures with several digits and a class for each pixel. */
export interface Scenes {
  /** (n, side, side) */
  readonly images: Float32Array;
  /** (n, side, side) 0 for the background, d + 1 for the digit d. */
  readonly labels: Uint8Array;
  readonly count: number;
}

/** Side of a scene, pixels. */
export const SIDE = 64;
/** The background and the ten digits. */
export const CLASSES = 11;

/** How much ink, in [0, 1], makes a pixel one of a digit. */
const INK = 0.35;

/** Digits for training, selection and test scenes, of different handwritten examples. */
export function digitParts(): Readonly<Record<'train' | 'selection' | 'test', ImageDataset>> {
  const [train, selection, test] = split(digits(), {
    counts: [1197, 300, 300],
    random: createRandom('scenes'),
    stratified: true,
  });
  return { train, selection, test };
}

/**
 * So many scenes: five to nine digits of 10 to 24 pixels that do not touch, strokes that are no digit, and noise. How
 * noisy and how cluttered a place is grows across the scene in a direction of its own, so some parts are easy.
 */
export function scenes(count: number, { digits, random }: { digits: ImageDataset; random: Random }): Scenes {
  const area = SIDE * SIDE;
  const images = new Float32Array(count * area);
  const labels = new Uint8Array(count * area);
  for (let i = 0; i < count; i++) {
    const own = [i * area, (i + 1) * area] as const;
    draw({ image: images.subarray(...own), labels: labels.subarray(...own), digits, random: random.split('scene', i) });
  }
  return { images, labels, count };
}

interface Canvas {
  /** (side, side) */
  readonly image: Float32Array;
  readonly labels: Uint8Array;
  readonly digits: ImageDataset;
  readonly random: Random;
}

function draw(canvas: Canvas): void {
  const { image, random } = canvas;
  const difficulty = difficultyOf(random);
  const boxes: Box[] = [];
  const wanted = 5 + random.integer(5);
  for (let attempt = 0; attempt < 200 && boxes.length < wanted; attempt++) {
    const side = 10 + random.integer(15);
    const box = { top: random.integer(SIDE - side + 1), left: random.integer(SIDE - side + 1), side };
    if (boxes.some((other) => overlap(box, other))) continue;
    boxes.push(box);
    drawDigit(canvas, box);
  }
  for (let stroke = 0; stroke < 16; stroke++) drawStroke(canvas, difficulty);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) image[y * SIDE + x] += (0.05 + 0.35 * difficulty(x, y)) * random.normal();
  }
}

/** Of a place, in [0, 1]: rises linearly from one side of the scene to the opposite one. */
function difficultyOf(random: Random): (x: number, y: number) => number {
  const angle = 2 * Math.PI * random.uniform();
  const [right, down] = [Math.cos(angle), Math.sin(angle)];
  const reach = (Math.abs(right) + Math.abs(down)) * (SIDE / 2);
  return (x, y) => Math.min(1, Math.max(0, 0.5 + ((x - SIDE / 2) * right + (y - SIDE / 2) * down) / (2 * reach)));
}

interface Box {
  readonly top: number;
  readonly left: number;
  readonly side: number;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.left + b.side && b.left < a.left + a.side && a.top < b.top + b.side && b.top < a.top + a.side;
}

function drawDigit({ image, labels, digits, random }: Canvas, { top, left, side }: Box): void {
  const index = random.integer(digits.labels.length);
  const contrast = 0.5 + 0.5 * random.uniform();
  const inkAt = (x: number, y: number) => digits.images[index * 64 + y * 8 + x] * digits.scale;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const ink = interpolate(inkAt, ((x + 0.5) * 8) / side - 0.5, ((y + 0.5) * 8) / side - 0.5);
      const at = (top + y) * SIDE + left + x;
      image[at] = contrast * ink;
      if (ink > INK) labels[at] = digits.labels[index] + 1;
    }
  }
}

/** Bilinear, of an 8×8 picture; beyond its border it goes on as its outermost pixels. */
function interpolate(valueAt: (x: number, y: number) => number, x: number, y: number): number {
  const [u, v] = [x, y].map((place) => Math.min(7, Math.max(0, place)));
  const [left, top] = [Math.min(6, Math.floor(u)), Math.min(6, Math.floor(v))];
  const row = (y: number) => valueAt(left, y) + (u - left) * (valueAt(left + 1, y) - valueAt(left, y));
  return row(top) + (v - top) * (row(top + 1) - row(top));
}

/** A bent line of 6 to 17 pixels on the background, dropped where a place is easier than by chance. */
function drawStroke({ image, labels, random }: Canvas, difficulty: (x: number, y: number) => number): void {
  let [x, y, angle] = [SIDE * random.uniform(), SIDE * random.uniform(), 2 * Math.PI * random.uniform()];
  const length = 6 + random.integer(12);
  const bend = 0.25 * random.normal();
  const contrast = 0.4 + 0.5 * random.uniform();
  if (!random.boolean(difficulty(x, y))) return;
  for (let step = 0; step < 2 * length; step++) {
    for (const [dx, dy] of [
      [0, 0],
      [1, 0],
      [0, 1],
    ]) {
      const [column, row] = [Math.floor(x) + dx, Math.floor(y) + dy];
      if (column < 0 || row < 0 || column >= SIDE || row >= SIDE) continue;
      const at = row * SIDE + column;
      if (labels[at] === 0) image[at] = Math.max(image[at], contrast);
    }
    angle += bend / 2;
    x += Math.cos(angle) / 2;
    y += Math.sin(angle) / 2;
  }
}
