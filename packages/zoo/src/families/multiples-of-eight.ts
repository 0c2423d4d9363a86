/**
 * The nearest multiple of 8 to a number of channels, halves upwards: at least 8, and the next one where more than a tenth
 * would be lost (MobileNet, EfficientNet and X3D alike).
 */
export function nearestMultipleOfEight(channels: number): number {
  const nearest = Math.max(8, 8 * Math.floor((channels + 4) / 8));
  return nearest < 0.9 * channels ? nearest + 8 : nearest;
}
