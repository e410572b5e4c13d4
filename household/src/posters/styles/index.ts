import { pick, type Style } from '../scene.ts';
import { colossus } from './colossus.ts';
import { curtain } from './curtain.ts';
import { cutpaper } from './cutpaper.ts';
import { express } from './express.ts';
import { forest } from './forest.ts';
import { grid } from './grid.ts';
import { nocturne } from './nocturne.ts';
import { noir } from './noir.ts';
import { screwball } from './screwball.ts';
import { skyline } from './skyline.ts';
import { strata } from './strata.ts';
import { tide } from './tide.ts';
import { vertigo } from './vertigo.ts';
import { voyage } from './voyage.ts';

const stylesByGenre: Readonly<Record<string, readonly Style[]>> = {
  'Science Fiction': [skyline, voyage],
  Fantasy: [voyage, tide, forest],
  Horror: [nocturne, colossus],
  Action: [express, colossus, cutpaper],
  Adventure: [strata, tide, forest, voyage],
  Comedy: [screwball, grid, express, cutpaper],
  Romance: [screwball, tide, curtain, forest],
  Thriller: [cutpaper, vertigo],
  Mystery: [vertigo, noir, cutpaper],
  Crime: [noir, cutpaper, skyline],
  Drama: [tide, curtain, strata, skyline, vertigo, nocturne],
  Musical: [curtain, screwball],
  Western: [strata, express],
  Documentary: [grid, strata, skyline, tide],
  Animation: [grid, voyage],
  War: [colossus, express, strata],
  Family: [forest, grid],
};

const allStyles = [...new Set(Object.values(stylesByGenre).flat())];

/** A style that suits the genre, always the same for the same title. */
export function styleFor(genre: string, random: () => number): Style {
  return pick(stylesByGenre[genre] ?? allStyles, random);
}
