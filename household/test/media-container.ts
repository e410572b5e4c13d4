import { expect } from 'vitest';
import { type Ask, bodyOf, type HouseholdForTest } from './household-for-test.ts';

type Directory = { readonly key: string; readonly title: string; readonly size: number };

type Metadata = {
  readonly ratingKey: string;
  readonly type: string;
  readonly title: string;
  readonly addedAt: number;
  readonly viewCount?: number;
  readonly Guid?: readonly { readonly id: string }[];
};

/** What the tests read of an answer; lists that are absent read as empty. */
export type MediaContainer = {
  readonly size: number;
  readonly totalSize: number;
  readonly offset: number;
  readonly Directory: readonly Directory[];
  readonly Metadata: readonly Metadata[];
};

/** Reads a path of the media server as the owner, unless told otherwise; `raw` keeps absent lists absent. */
export function containersOf(household: HouseholdForTest) {
  return async (path: string, ask: Omit<Ask, 'path'> = {}): Promise<MediaContainer & { raw: object }> => {
    const response = await household.plex({ path, as: 'owner', ...ask });
    expect(response.status).toBe(200);
    const { MediaContainer } = await bodyOf<{ MediaContainer: MediaContainer }>(response);
    return {
      ...MediaContainer,
      Directory: MediaContainer.Directory ?? [],
      Metadata: MediaContainer.Metadata ?? [],
      raw: MediaContainer,
    };
  };
}
