/** A model of chapter 5 by itself (thesis, Tables 5.1, 5.3 and 5.10). */
export interface SingleModel {
  /** Its name in the zoo. */
  readonly network: string;
  /** In per cent. */
  readonly top1: string;
  /** Multiply-adds, in billions. */
  readonly flops: string;
  /** See `NetworkNumber`. */
  readonly distance?: string;
  /** The side of its images. @defaultValue that of the zoo */
  readonly side?: number;
}

/** EfficientNet. */
export const efficientnets = {
  B0: { network: 'efficientnet-b0', top1: '77.1', flops: '0.39' },
  B1: { network: 'efficientnet-b1', top1: '79.1', flops: '0.69' },
  B2: { network: 'efficientnet-b2', top1: '80.0', flops: '1.0' },
  B3: { network: 'efficientnet-b3', top1: '81.3', flops: '1.8' },
  B4: { network: 'efficientnet-b4', top1: '82.5', flops: '4.4' },
  B5: { network: 'efficientnet-b5', top1: '83.3', flops: '10.3' },
  B6: { network: 'efficientnet-b6', top1: '83.7', flops: '19.1' },
  B7: { network: 'efficientnet-b7', top1: '84.1', flops: '37', distance: '+2.0' },
} as const satisfies Readonly<Record<string, SingleModel>>;

export type EfficientnetName = keyof typeof efficientnets;

/** ResNet in the layout of TF-Slim. */
export const resnets = {
  R101: { network: 'resnet101-slim', top1: '77.9', flops: '7.2' },
  R152: { network: 'resnet152-slim', top1: '78.8', flops: '10.9' },
  R200: { network: 'resnet200-slim', top1: '79.0', flops: '14.4' },
} as const satisfies Readonly<Record<string, SingleModel>>;

/** MobileNetV2, by width and side. */
export const mobilenets = {
  '1.0@160': { network: 'mobilenetv2-1.0', top1: '68.8', flops: '0.154', side: 160 },
  '1.0@192': { network: 'mobilenetv2-1.0', top1: '70.7', flops: '0.22', side: 192 },
  '1.0@224': { network: 'mobilenetv2-1.0', top1: '71.8', flops: '0.30' },
  '1.4@224': { network: 'mobilenetv2-1.4', top1: '75.0', flops: '0.58' },
} as const satisfies Readonly<Record<string, SingleModel>>;
