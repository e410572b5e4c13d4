import { type FontName, fontOf } from './letter-outlines.ts';
import type { Scene } from './scene.ts';
import { group, rounded } from './shapes.ts';

export type Anchor = 'start' | 'middle' | 'end';

export type Lettering = {
  readonly fill: string;
  readonly anchor?: Anchor;
  /** Extra space between letters, in 1/1000 em. */
  readonly track?: number;
  /** Lets each letter sit a little crooked. */
  readonly tilt?: () => { readonly drop: number; readonly turn: number };
};

export type PlacedLine = Lettering & { readonly x: number; readonly baseline: number; readonly size: number };

/** The width of a line in 1/1000 em. */
export function measure(text: string, font: FontName, track = 0): number {
  const characters = drawable(text, font);
  const spaces = Math.max(0, characters.length - 1) * track;
  return characters.reduce((width, _, index) => width + advance(characters, index, font), spaces);
}

/** One line of letters as outlines. */
export function letterLine(text: string, font: FontName, placed: PlacedLine): string {
  const { fill, anchor = 'start', track = 0, size, baseline, tilt } = placed;
  const scale = size / 1000;
  const lead = { start: 0, middle: 0.5, end: 1 }[anchor];
  const characters = drawable(text, font);
  let x = placed.x - measure(text, font, track) * scale * lead;
  let drawn = '';
  characters.forEach((character, index) => {
    const outline = fontOf(font).glyphs.get(character)?.outline;
    const { drop, turn } = tilt?.() ?? { drop: 0, turn: 0 };
    const place = `translate(${rounded(x)} ${rounded(baseline + drop)})${turn ? ` rotate(${rounded(turn)})` : ''}`;
    if (outline) drawn += `<path transform="${place} scale(${scale.toFixed(4)})" d="${outline}"/>`;
    x += (advance(characters, index, font) + track) * scale;
  });
  return group(drawn, { fill });
}

/** Who made it and when: small, wide-set letters along the lower edge. */
export function creditLine(
  scene: Scene,
  place: { x: number; fill: string; anchor?: Anchor; bottom?: number },
): string {
  const { x, fill, anchor = 'start', bottom = 37 } = place;
  return letterLine(scene.credit, 'geo', {
    x,
    baseline: scene.height - bottom,
    size: 17,
    track: 220,
    fill,
    anchor,
  });
}

/** The characters that the typeface can draw, accents removed, capitals where it has no others. */
export function drawable(text: string, font: FontName): string[] {
  const { glyphs } = fontOf(font);
  const plain = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[–—]/g, '-');
  return [...(glyphs.has('a') ? plain : plain.toUpperCase())].filter((character) => glyphs.has(character));
}

function advance(characters: readonly string[], index: number, font: FontName): number {
  const { glyphs, kerning } = fontOf(font);
  const character = characters[index] ?? '';
  return (
    (glyphs.get(character)?.advance ?? 0) + (kerning.get(character + (characters[index + 1] ?? '')) ?? 0)
  );
}
