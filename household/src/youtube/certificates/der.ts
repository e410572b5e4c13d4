/** The few shapes of DER that a certificate is made of (X.690). */
export function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const body = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), lengthOf(body), body]);
}

export const sequence = (...contents: readonly Buffer[]) => der(0x30, ...contents);
export const set = (...contents: readonly Buffer[]) => der(0x31, ...contents);
export const octets = (content: Buffer) => der(0x04, content);
export const text = (content: string) => der(0x0c, Buffer.from(content));
export const truth = () => der(0x01, Buffer.from([0xff]));

/** A number that is not negative, as the bytes from its highest on. */
export const integer = (bytes: Buffer) =>
  der(0x02, (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);

export const bits = (content: Buffer, unusedBits = 0) => der(0x03, Buffer.from([unusedBits]), content);

/** Explicitly tagged, as the optional parts of a certificate are. */
export const tagged = (number: number, content: Buffer) => der(0xa0 | number, content);

/** Implicitly tagged bytes, such as a host among alternative names. */
export const marked = (number: number, content: Buffer) => der(0x80 | number, content);

/** Until 2049 a year has two digits (RFC 5280). */
export const time = (moment: Date) =>
  der(0x17, Buffer.from(`${moment.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

/** An object identifier, written with dots. */
export function identifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...others.flatMap(inSevens)]));
}

/** Seven bits to a byte, all but the last marked. */
function inSevens(number: number): number[] {
  const bytes = [number & 0x7f];
  for (let rest = number >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}

function lengthOf({ length }: Buffer): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  return length < 0x100 ? Buffer.from([0x81, length]) : Buffer.from([0x82, length >> 8, length & 0xff]);
}
