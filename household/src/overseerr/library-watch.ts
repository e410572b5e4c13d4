import type { Catalogue } from '../catalogue/catalogue.ts';
import { personNames } from '../people/cast.ts';
import { permissions } from './permissions.ts';
import { arrive } from './requests/lifecycle.ts';
import { seedDemo } from './seed-demo.ts';
import { scanLibrary } from './store/scan-library.ts';
import { dialectOf, type World } from './world.ts';

export interface LibraryWatch {
  /** Takes over what changed in the library since the last look. */
  look(): void;
  /** The rows of the start again, with whatever the library holds now. */
  restart(): void;
  isWatching(): boolean;
  /** A fresh installation, which has never looked at a library and does not. */
  forget(): void;
}

/** Keeps an eye on the library, as the scans of a real Overseerr do. */
export function createLibraryWatch(world: World, catalogue: Catalogue): LibraryWatch {
  const { store, tmdb } = world;
  let seen: number | null = null;
  let isWatching = true;
  const look = () => {
    if (!isWatching || seen === catalogue.revision()) return;
    seen = catalogue.revision();
    const arrived = scanLibrary({ store, tmdb, catalogue, dialect: dialectOf(world) });
    for (const media of arrived) arrive(media, world);
  };
  return {
    look,
    isWatching: () => isWatching,
    restart() {
      store.empty();
      isWatching = true;
      seen = null;
      for (const person of personNames.filter((name) => name === 'alice' || name === 'bob')) {
        store.addUser(person).permissions = permissions.request | permissions.createIssues;
      }
      look();
      seedDemo(world);
    },
    forget() {
      store.empty();
      isWatching = false;
    },
  };
}
