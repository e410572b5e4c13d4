export const pictureTypes = ['image/webp', 'image/jpeg', 'image/png'] as const;
export type PictureType = (typeof pictureTypes)[number];

const jpegMark = Buffer.from([0xff, 0xd8, 0xff]);
const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What the bytes are, whatever somebody says of them; null for anything else, SVG too. */
export const pictureTypeOf = (bytes: Buffer): PictureType | null => {
  if (bytes.subarray(0, jpegMark.length).equals(jpegMark)) return 'image/jpeg';
  if (bytes.subarray(0, pngMark.length).equals(pngMark)) return 'image/png';
  const [container, format] = [bytes.toString('latin1', 0, 4), bytes.toString('latin1', 8, 12)];
  return container === 'RIFF' && format === 'WEBP' ? 'image/webp' : null;
};
