import type { NowPlaying } from '@medianest/shared';
import * as z from 'zod';
import { emptyAsNull, looseFlag, looseId, looseInt, looseList } from '../loose-types.ts';
import type { MediaServerContext, MediaServerTarget } from './call.ts';
import { metadataShape } from './metadata.ts';
import { mapFound, type Read, readContainer } from './read.ts';
import { createCardOf } from './to-card.ts';

const sessionSchema = z.object({
  ...metadataShape,
  sessionKey: looseId,
  User: z.object({ id: looseId, title: emptyAsNull }).nullish(),
  Player: z
    .object({ title: emptyAsNull, product: emptyAsNull, state: emptyAsNull, local: looseFlag })
    .nullish(),
  Session: z.object({ bandwidth: looseInt }).nullish(),
  TranscodeSession: z.unknown().optional(),
});

/** Something that plays, and who watches; the library decides who may know of it. */
export interface PlaySession {
  id: string;
  card: ReturnType<ReturnType<typeof createCardOf>>;
  state: NowPlaying['state'];
  /** The person's number on the media server: 1 is its owner, others have that of plex.tv (plex.md §2). */
  serverUserId: string | null;
  person: string | null;
  player: string | null;
  isTranscoding: boolean;
  bandwidthKbps: number | null;
}

const states: readonly NowPlaying['state'][] = ['playing', 'paused', 'buffering'];

const playerName = (player: z.output<typeof sessionSchema>['Player']) =>
  [player?.title, player?.product].filter(Boolean).join(' · ') || null;

/** What plays right now (plex.md §2, "Sessions"). Only the owner's token may ask. */
export const listPlaySessions = async (
  context: MediaServerContext,
  target: MediaServerTarget,
): Promise<Read<PlaySession[]>> => {
  const cardOf = createCardOf(context, target);
  const shape = { Metadata: looseList(sessionSchema) };
  const read = await readContainer(context, target, { path: '/status/sessions', shape });
  return mapFound(read, ({ Metadata }) =>
    Metadata.map((session) => ({
      id: session.sessionKey,
      card: cardOf(session),
      state: states.find((state) => state === session.Player?.state) ?? 'playing',
      serverUserId: session.User?.id ?? null,
      person: session.User?.title ?? null,
      player: playerName(session.Player),
      isTranscoding: session.TranscodeSession !== undefined && session.TranscodeSession !== null,
      bandwidthKbps: session.Session?.bandwidth ?? null,
    })),
  );
};
