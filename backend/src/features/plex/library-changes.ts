import type { Log } from '../../kernel/log.ts';
import { createPace } from './pace.ts';

/** What the media server told. Null: it may have been any library. */
export type LibraryNotice =
  | { kind: 'library-changed'; sectionId: string | null }
  | { kind: 'playback-stopped' };

/** The people whose pages are open. */
export interface LibraryAudience {
  /** Ids of people. */
  list(): string[];
  tell(userId: string, libraries: string[]): void;
}

export interface LibraryChangesDependencies {
  /** Makes what is remembered of a library old at once; null means all of them. */
  invalidate(libraryId: string | null): void;
  /** Ids of what is shared with a person right now. Whoever is not asked in time learns nothing. */
  visibleLibraries(userId: string): Promise<string[]>;
  audience: LibraryAudience;
  log: Log;
  paces?: Partial<typeof usualPaces>;
}

export interface LibraryChanges {
  onNotice(notice: LibraryNotice): void;
  /** Notices may have been missed: everything that is remembered counts as old. */
  onMissed(): void;
  close(): void;
}

/** A scan changes thousands of items one by one; milliseconds. */
const usualPaces = {
  /** Memory is old at once, then again at most this often, or a scan would leave nothing remembered. */
  invalidateEveryMs: 1_000,
  tellGatherMs: 300,
  tellEveryMs: 5_000,
};

/** A household has fewer libraries; a server that names more than this is not told apart any longer. */
const maxSections = 200;

/** What of a change this person may hear. */
const audibleOf = (visible: string[], sectionId: string | null) =>
  sectionId === null ? visible : visible.filter((id) => id === sectionId);

/**
 * Carries what the media server tells to the caches and to the pages that are open. Everybody hears of
 * the libraries that Plex shares with them at that very moment, and of no other.
 */
export const createLibraryChanges = (dependencies: LibraryChangesDependencies): LibraryChanges => {
  const { invalidate, visibleLibraries, audience, log } = dependencies;
  const paces = { ...usualPaces, ...dependencies.paces };
  const knownSections = new Set<string>();

  const tellPerson = async (userId: string, sectionId: string | null) => {
    try {
      const libraries = audibleOf(await visibleLibraries(userId), sectionId);
      if (libraries.length > 0) audience.tell(userId, libraries);
    } catch (cause) {
      log.warn({ err: cause, userId }, 'A person could not be told of a change in the library');
    }
  };

  const onFailure = (cause: unknown) =>
    log.warn({ err: cause }, 'A change in the library could not be passed on');
  const forgetting = createPace<string | null>({
    work: invalidate,
    onFailure,
    gatherMs: 0,
    everyMs: paces.invalidateEveryMs,
  });
  const telling = createPace<string | null>({
    gatherMs: paces.tellGatherMs,
    everyMs: paces.tellEveryMs,
    onFailure,
    async work(sectionId) {
      // Pages ask anew as soon as they hear of it, and must not be answered from before.
      invalidate(sectionId);
      await Promise.all(audience.list().map((userId) => tellPerson(userId, sectionId)));
    },
  });

  const note = (sectionId: string | null) => {
    forgetting.note(sectionId);
    telling.note(sectionId);
  };

  const bounded = (sectionId: string | null) => {
    if (sectionId === null || knownSections.has(sectionId)) return sectionId;
    if (knownSections.size >= maxSections) return null;
    knownSections.add(sectionId);
    return sectionId;
  };

  return {
    // What has been watched is told of no library in particular.
    onNotice: (notice) => note(notice.kind === 'playback-stopped' ? null : bounded(notice.sectionId)),
    onMissed: () => note(null),
    close() {
      forgetting.close();
      telling.close();
    },
  };
};
