/** Bytes of an array in base64. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** Floats of 4 or 8 bytes as little-endian bytes. */
export function packFloats(values: Float32Array | Float64Array): string {
  const bytes = new Uint8Array(values.byteLength);
  const view = new DataView(bytes.buffer);
  const single = values instanceof Float32Array;
  values.forEach((value: number, i: number) =>
    single ? view.setFloat32(4 * i, value, true) : view.setFloat64(8 * i, value, true),
  );
  return toBase64(bytes);
}

export function unpackFloat32(text: string): Float32Array<ArrayBuffer> {
  const view = new DataView(fromBase64(text).buffer);
  return Float32Array.from({ length: Math.floor(view.byteLength / 4) }, (_, i) => view.getFloat32(4 * i, true));
}

export function unpackFloat64(text: string): Float64Array<ArrayBuffer> {
  const view = new DataView(fromBase64(text).buffer);
  return Float64Array.from({ length: Math.floor(view.byteLength / 8) }, (_, i) => view.getFloat64(8 * i, true));
}
