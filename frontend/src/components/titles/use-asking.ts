import type { MediaRequest, StandingRequest, TitleCard } from '@medianest/shared';
import { ApiError } from '@medianest/shared/client';
import { useQueryClient } from '@tanstack/react-query';
import { codeOf } from '#lib/api/failure.ts';
import { patchTitles } from '#lib/queries/patch-titles.ts';
import {
  type TitleRequest,
  useRequestTitle,
  useTakeBack,
  useTellMeToo,
} from '#lib/queries/use-requesting.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import type { TitleKey } from '#lib/title-place.ts';
import { useToast } from '#lib/toast.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';

export type AskedTitle = Pick<TitleCard, 'mediaType' | 'tmdbId' | 'title'>;

/** Somebody was quicker: who, is known once the title is asked for again. */
const quickerRequest = (id: string, wanted: TitleRequest): StandingRequest => ({
  id,
  status: 'pending',
  by: null,
  isMine: false,
  isSubscribed: false,
  seasons: wanted.mediaType === 'tv' ? wanted.seasons : [],
  is4k: wanted.is4k ?? false,
  createdAt: new Date().toISOString(),
});

const undoMs = ({ undoUntil }: MediaRequest): number =>
  undoUntil === null ? 0 : Math.max(0, Date.parse(undoUntil) - Date.now());

/** "Tell me too", and its contrary. */
export const useTelling = () => {
  const { titles } = useTexts();
  const toast = useToast();
  const sayFailure = useSayFailure();
  const tell = useTellMeToo();
  const change = async (title: TitleKey, { id, wanted }: { id: string; wanted: boolean }) => {
    const { mediaType, tmdbId } = title;
    try {
      await tell.mutateAsync({ mediaType, tmdbId, id, wanted });
      toast(wanted ? titles.willHear : titles.willNotHear);
    } catch (error) {
      sayFailure(error);
    }
  };
  return { change, isPending: tell.isPending };
};

/**
 * Asks for a title and says what came of it: asked for, with a way back for as long as there is one;
 * kept for later; or asked for by somebody else already, whose request one can hear of.
 */
export const useAsking = () => {
  const { titles } = useTexts();
  const client = useQueryClient();
  const toast = useToast();
  const sayFailure = useSayFailure();
  const request = useRequestTitle();
  const takeBack = useTakeBack();
  const telling = useTelling();

  const undo = async ({ mediaType, tmdbId, id }: TitleKey & { id: string }) => {
    try {
      await takeBack.mutateAsync({ mediaType, tmdbId, id });
      toast(titles.takenBack);
    } catch (error) {
      sayFailure(error);
    }
  };

  const sayAsked = (made: MediaRequest, title: string) => {
    const words = made.status === 'queued' ? titles.kept : titles.asked(title);
    const left = undoMs(made);
    if (left === 0) toast(words);
    else toast(words, { durationMs: left, action: { label: titles.undo, run: () => void undo(made) } });
  };

  const sayQuicker = (id: string, wanted: TitleRequest) => {
    patchTitles(client, wanted, { kind: 'stands', request: quickerRequest(id, wanted) });
    const run = () => void telling.change(wanted, { id, wanted: true });
    toast(titles.alreadyAsked, { action: { label: titles.tellMeToo, run } });
  };

  return {
    isPending: request.isPending,
    isTakingBack: takeBack.isPending,
    undo,
    /** Answers whether it was asked for. */
    ask: async (wanted: TitleRequest, title: string): Promise<boolean> => {
      try {
        sayAsked(await request.mutateAsync(wanted), title);
        return true;
      } catch (error) {
        const standing = error instanceof ApiError ? error.problem?.standingRequestId : undefined;
        if (codeOf(error) === 'media.already_requested' && standing !== undefined)
          sayQuicker(standing, wanted);
        else sayFailure(error);
        return false;
      }
    },
  };
};
