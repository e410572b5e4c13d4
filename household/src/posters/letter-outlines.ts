import { readFileSync } from 'node:fs';

export type FontName = 'gothic' | 'deco' | 'fat' | 'black' | 'script' | 'geo' | 'slab';

type Glyph = { readonly advance: number; readonly outline: string };

/** Outlines of one typeface, in units of 1/1000 em. */
export type Font = {
  readonly capHeight: number;
  readonly glyphs: ReadonlyMap<string, Glyph>;
  readonly kerning: ReadonlyMap<string, number>;
};

/** Letters are outlines, so that a drawing needs no font wherever it is shown. */
const fonts = parse(readFileSync(new URL('./letter-outlines.txt', import.meta.url), 'utf8'));

export function fontOf(name: FontName): Font {
  const font = fonts.get(name);
  if (!font) throw new Error(`No letters for ${name}`);
  return font;
}

function parse(text: string): Map<string, Font> {
  const found = new Map<string, Font>();
  let glyphs = new Map<string, Glyph>();
  let kerning = new Map<string, number>();
  for (const entry of text.split('\n')) {
    const [kind, name = '', number, ...outline] = entry.split(' ');
    if (kind === 'font') {
      glyphs = new Map();
      kerning = new Map();
      found.set(name, { capHeight: Number(number), glyphs, kerning });
    } else if (kind === 'glyph') {
      glyphs.set(name === 'space' ? ' ' : name, { advance: Number(number), outline: outline.join(' ') });
    } else if (kind === 'kern') {
      kerning.set(name, Number(number));
    }
  }
  return found;
}
