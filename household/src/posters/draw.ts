import { randomFrom, seedOf } from '../seeded-random.ts';
import type { Scene } from './scene.ts';
import { rect, repeat, rounded } from './shapes.ts';
import { styleFor } from './styles/index.ts';

/** What a picture is drawn from: the same subject always gives the same picture. */
export type Subject = {
  readonly title: string;
  readonly year: number;
  readonly genre: string;
  /** Small letters on the poster, for example who directed it. */
  readonly credit: string;
};

export const posterSize = { width: 600, height: 900 } as const;
export const backdropSize = { width: 1600, height: 900 } as const;

/** A poster as SVG, with the title in outlines. */
export function drawPoster(subject: Subject): string {
  return draw(subject, { ...posterSize, isPoster: true });
}

/** A scene as SVG, without words, its subject right of the centre. */
export function drawBackdrop(subject: Subject): string {
  return draw(subject, { ...backdropSize, isPoster: false });
}

function draw(subject: Subject, format: { width: number; height: number; isPoster: boolean }): string {
  const seed = seedOf(`${subject.title}|${subject.year}`);
  const random = randomFrom(seed);
  const style = styleFor(subject.genre, random);
  const scene: Scene = {
    ...format,
    title: subject.title,
    credit: subject.credit,
    random,
    definitions: [],
    id: `${format.isPoster ? 'p' : 'b'}${seed.toString(36)}-`,
  };
  const art = style(scene);
  const grain = rect([0, 0, scene.width, scene.height], `url(#${scene.id}grain)`);
  const definitions = scene.definitions.join('') + grainPattern(`${scene.id}grain`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${scene.width} ${scene.height}"><defs>${definitions}</defs>${art}${grain}</svg>`;
}

/** A little noise, so that flat colours look printed. */
function grainPattern(id: string): string {
  const random = randomFrom(7);
  const dots = repeat(70, (index) => {
    const fill = index % 2 ? '#fff' : '#000';
    return `<path d="M${rounded(random() * 90)} ${rounded(random() * 90)}h1.4v1.4h-1.4z" fill="${fill}"/>`;
  });
  return `<pattern id="${id}" width="90" height="90" patternUnits="userSpaceOnUse"><g opacity=".16">${dots}</g></pattern>`;
}
