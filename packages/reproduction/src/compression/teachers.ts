/** A teacher of chapter 2 on one data set (thesis, Tables 2.1 and 2.2). */
export interface TeacherFacts {
  /** As the tables call it. */
  readonly title: string;
  /** Its name in the zoo. */
  readonly network: string;
  readonly classes: number;
  /** In per cent. */
  readonly accuracy: string;
  /** In millions. */
  readonly parameters: string;
}

const networks = {
  vgg19: { title: 'VGG-19', network: 'vgg19-cifar' },
  resnet18: { title: 'ResNet-18', network: 'resnet18-cifar' },
  resnet34: { title: 'ResNet-34', network: 'resnet34-cifar' },
  shufflenet: { title: 'ShuffleNet', network: 'shufflenet-1x-g2-inserted' },
} as const;

/** The teachers on CIFAR-100, Table 2.1. */
export const cifar100 = {
  vgg19: { ...networks.vgg19, classes: 100, accuracy: '73.71', parameters: '20.09' },
  resnet18: { ...networks.resnet18, classes: 100, accuracy: '78.68', parameters: '11.22' },
  resnet34: { ...networks.resnet34, classes: 100, accuracy: '78.71', parameters: '21.33' },
  shufflenet: { ...networks.shufflenet, classes: 100, accuracy: '71.14', parameters: '1.06' },
} satisfies Record<string, TeacherFacts>;

/** The teachers on CIFAR-10, Table 2.2. */
export const cifar10 = {
  vgg19: { ...networks.vgg19, classes: 10, accuracy: '93.91', parameters: '20.04' },
  resnet18: { ...networks.resnet18, classes: 10, accuracy: '95.24', parameters: '11.17' },
  resnet34: { ...networks.resnet34, classes: 10, accuracy: '95.57', parameters: '21.28' },
  shufflenet: { ...networks.shufflenet, classes: 10, accuracy: '90.87', parameters: '0.99' },
} satisfies Record<string, TeacherFacts>;
