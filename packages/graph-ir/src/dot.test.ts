import { expect, it } from 'vitest';
import { graphBuilder } from './builder';
import { toDot } from './dot';

it('toDot draws inputs, nodes with attributes that are not defaults, edges and outputs', () => {
  const g = graphBuilder({ image: [3, 8, 8] });
  const x = g.conv(g.input, { outChannels: 4, kernel: 3, padding: 1, name: 'stem' });
  expect(toDot(g.build(g.add([x, g.relu(x)]), { name: 'tiny' }))).toBe(`digraph "tiny" {
  rankdir=TB;
  node [shape=box, fontname="Helvetica", fontsize=10];
  "image" [label="image\\n[3, 8, 8]", shape=oval];
  "stem" [label="stem\\nconv outChannels=4 kernel=3×3 padding=1×1×1×1\\n[4, 8, 8]"];
  "image" -> "stem";
  "relu1" [label="relu1\\nrelu\\n[4, 8, 8]"];
  "stem" -> "relu1";
  "add1" [label="add1\\nadd\\n[4, 8, 8]", peripheries=2];
  "stem" -> "add1";
  "relu1" -> "add1";
}
`);
});

it('toDot escapes quotes, backslashes and line breaks in ids', () => {
  const g = graphBuilder({ x: [8] });
  expect(toDot(g.build(g.relu(g.input, { name: 'a"\\\n' })))).toContain(
    '"a\\"\\\\\\n" [label="a\\"\\\\\\n\\nrelu\\n[8]"',
  );
});
