import { type FontName, fontOf } from './letter-outlines.ts';
import { drawable, type Lettering, letterLine, measure } from './letters.ts';
import { group, rounded } from './shapes.ts';

export type TitleBox = Lettering & {
  readonly x: number;
  /** The top, middle or bottom of the box, as `align` says. */
  readonly y: number;
  readonly align?: 'top' | 'middle' | 'bottom';
  readonly width: number;
  readonly height: number;
  readonly maxSize?: number;
  readonly maxLines?: number;
  /** From one line to the next, in heights of a capital. */
  readonly lead?: number;
};

export type Title = { readonly svg: string; readonly bottom: number };

/** A title of one size for every line, as large as the box allows. */
export function titleBlock(text: string, font: FontName, box: TitleBox): Title {
  if (lacksLetters(text, font)) return titleInReadersFont(text, box);
  const { lead = 1.18, maxLines = 4, maxSize = 10_000 } = box;
  const capHeight = fontOf(font).capHeight / 1000;
  const layouts = waysToBreak(text).filter((lines) => lines.length <= maxLines);
  const { lines, size } = best(layouts, (candidate) => {
    const widest = Math.max(...candidate.map((words) => measure(words, font, box.track))) / 1000;
    const fitted = Math.min(
      box.width / widest,
      box.height / (capHeight * (1 + (candidate.length - 1) * lead)),
      maxSize,
    );
    const orphans = candidate.some((words) => words.length < 3) ? 6 : 0;
    return { lines: candidate, size: fitted, score: fitted - candidate.length * 0.5 - orphans };
  });
  const step = size * capHeight * lead;
  const height = size * capHeight + step * (lines.length - 1);
  const top = topOf(box, height);
  const baseline = (index: number) => top + size * capHeight + index * step;
  const svg = lines
    .map((words, index) => letterLine(words, font, { ...box, size, baseline: baseline(index) }))
    .join('');
  return { svg, bottom: top + height };
}

/** A title whose every line is as wide as the box: the classic stack. */
export function titleStack(text: string, font: FontName, box: TitleBox & { readonly gap: number }): Title {
  if (lacksLetters(text, font)) return titleInReadersFont(text, box);
  const capHeight = fontOf(font).capHeight / 1000;
  const { lines, sizes, height } = best(waysToBreak(text), (candidate) => {
    const fitted = candidate.map((words) => box.width / (measure(words, font) / 1000));
    const total = fitted.reduce((sum, size) => sum + size * capHeight, 0) + box.gap * (candidate.length - 1);
    const unevenness = Math.max(...fitted) / Math.min(...fitted);
    return {
      lines: candidate,
      sizes: fitted,
      height: total,
      score: total > box.height ? -total : total - unevenness * 26,
    };
  });
  const squeeze = Math.min(1, box.height / height);
  let y = topOf(box, height * squeeze);
  let svg = '';
  lines.forEach((words, index) => {
    const size = sizes[index] ?? 0;
    y += size * capHeight * squeeze;
    const drawn = letterLine(words, font, { x: 0, baseline: 0, size, fill: box.fill });
    svg += group(drawn, {
      transform: `translate(${rounded(box.x)} ${rounded(y)}) scale(1 ${squeeze.toFixed(3)})`,
    });
    if (index < lines.length - 1) y += box.gap * squeeze;
  });
  return { svg, bottom: y };
}

function topOf(box: TitleBox, height: number): number {
  if (box.align === 'bottom') return box.y - height;
  return box.align === 'middle' ? box.y - height / 2 : box.y;
}

function best<Candidate, Layout extends { score: number }>(
  candidates: readonly Candidate[],
  layOut: (candidate: Candidate) => Layout,
): Layout {
  return candidates.map(layOut).reduce((winner, layout) => (layout.score > winner.score ? layout : winner));
}

const mostBreaks = 7;

/** Every way to spread the words over lines. */
function waysToBreak(text: string): string[][] {
  const [first = '', ...rest] = text.split(' ');
  return rest.reduce<string[][]>(
    (ways, word, index) =>
      ways.flatMap((lines) => {
        const joined = [...lines.slice(0, -1), `${lines.at(-1)} ${word}`];
        return index < mostBreaks ? [joined, [...lines, word]] : [joined];
      }),
    [[first]],
  );
}

function lacksLetters(text: string, font: FontName): boolean {
  const letterCount = [...text].filter((character) => /[\p{L}\p{N}]/u.test(character)).length;
  return drawable(text, font).filter((character) => character !== ' ').length < letterCount / 2;
}

/** Scripts that the outlines lack are set in the bold face of whoever renders the drawing. */
function titleInReadersFont(text: string, box: TitleBox): Title {
  const isWide = (character: string) => /[\u1100-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(character);
  const ems = [...text].reduce((sum, character) => sum + (isWide(character) ? 1.04 : 0.64), 0);
  const size = Math.min(box.width / ems, box.height / 0.86, box.maxSize ?? 150);
  const top = topOf(box, size * 0.86);
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const place = `x="${rounded(box.x)}" y="${rounded(top + size * 0.8)}" text-anchor="${box.anchor ?? 'start'}"`;
  const face = `font-family="sans-serif" font-weight="700" font-size="${rounded(size)}" fill="${box.fill}"`;
  return { svg: `<text ${place} ${face}>${escaped}</text>`, bottom: top + size * 0.86 };
}
