import type { Quality, YoutubePreview } from '@medianest/shared';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { DownloadOrder } from '#lib/queries/use-start-download.ts';
import { canCome, itemsToOrder, sumsOf } from './draft.ts';

export interface DraftFields {
  quality: Quality;
  collectionTitle: string;
  follow: boolean;
  sponsorMarks: boolean;
  wantsSubtitles: boolean;
  languages: string[];
}

const firstLanguage = () => {
  const language = typeof navigator === 'undefined' ? 'en' : navigator.language;
  return language.split('-')[0] ?? 'en';
};

const orderOf = (preview: YoutubePreview, picks: ReadonlySet<string>, fields: DraftFields): DownloadOrder => {
  const items = itemsToOrder(preview, picks);
  const collectionTitle = fields.collectionTitle.trim();
  const isList = preview.kind === 'playlist';
  return {
    url: preview.url,
    quality: fields.quality,
    ...(items && isList && { items }),
    ...(collectionTitle !== '' && isList && { collectionTitle }),
    follow: isList && fields.follow,
    sponsorMarks: fields.sponsorMarks,
    subtitles: fields.wantsSubtitles ? fields.languages : [],
  };
};

/** What is chosen of a preview, until it is ordered. */
export const useDraft = (preview: YoutubePreview) => {
  const [picks, setPicks] = useState<ReadonlySet<string>>(
    () => new Set(preview.videos.filter(canCome).map(({ videoId }) => videoId)),
  );
  const form = useForm<DraftFields>({
    defaultValues: {
      quality: '1080p',
      collectionTitle: preview.title,
      follow: false,
      sponsorMarks: false,
      wantsSubtitles: false,
      languages: [firstLanguage()],
    },
  });
  const quality = form.watch('quality');
  return {
    picks,
    form,
    quality,
    sums: useMemo(() => sumsOf(preview, picks, quality), [preview, picks, quality]),
    pick: (videoIds: readonly string[], isPicked: boolean) =>
      setPicks((before) => {
        const next = new Set(before);
        for (const videoId of videoIds) isPicked ? next.add(videoId) : next.delete(videoId);
        return next;
      }),
    order: () => orderOf(preview, picks, form.getValues()),
  };
};

export type Draft = ReturnType<typeof useDraft>;
