import { group, rect } from './shapes.ts';

/** What a style paints on. */
export type Scene = {
  readonly width: number;
  readonly height: number;
  /** A poster carries its title; a backdrop has no words and its subject right of the centre. */
  readonly isPoster: boolean;
  readonly title: string;
  /** Who made it and when, in small letters. */
  readonly credit: string;
  /** From 0 to 1, always the same for the same title. */
  readonly random: () => number;
  /** Gradients and clips that the drawing refers to. */
  readonly definitions: string[];
  /** Begins the ids of definitions, so that several drawings can share a page. */
  readonly id: string;
};

export type Style = (scene: Scene) => string;

type StylePlan<Palette> = {
  readonly palettes: readonly Palette[];
  readonly paint: (scene: Scene, palette: Palette) => string;
  /** Title and credit, over the painting; posters only. */
  readonly letter: (scene: Scene, palette: Palette) => string;
};

/** A style paints in one of its palettes, some posters the other way round, as the title decides. */
export function defineStyle<const Palette extends readonly string[]>(plan: StylePlan<Palette>): Style {
  return (scene) => {
    const palette = pick(plan.palettes, scene.random);
    const isMirrored = scene.isPoster && scene.random() < 0.5;
    const painting = plan.paint(scene, palette);
    return (
      (isMirrored ? mirrored(scene, painting) : painting) +
      (scene.isPoster ? plan.letter(scene, palette) : '')
    );
  };
}

function mirrored(scene: Scene, painting: string): string {
  return group(painting, { transform: `matrix(-1 0 0 1 ${scene.width} 0)` });
}

export function pick<Choice>(choices: readonly Choice[], random: () => number): Choice {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) throw new Error('Nothing to choose from');
  return choice;
}

/** The whole sheet in one fill. */
export function sheet(scene: Scene, fill: string): string {
  return rect([0, 0, scene.width, scene.height], fill);
}
