import type { News } from '../features/notifications/index.ts';
import type { DownloadAudience, DownloadNews } from '../features/youtube/index.ts';
import { newId } from '../kernel/ids.ts';

const link = '/youtube/';

const outcome = ({ title, status, done, total }: DownloadNews) =>
  status === 'partial' ? `${title} is here, but for ${total - done} of ${total} videos` : `${title} is here`;

const wordsOf = (news: DownloadNews): Pick<News, 'event' | 'title'> => {
  switch (news.step) {
    case 'waiting':
      return {
        event: 'download.waiting',
        title: `${news.requesterName} wants ${news.title} from YouTube: ${news.total} videos`,
      };
    case 'approved':
      return { event: 'download.decided', title: `${news.title} may come from YouTube` };
    case 'denied':
      return { event: 'download.decided', title: `${news.title} may not come from YouTube` };
    case 'completed':
      return { event: 'download.completed', title: outcome(news) };
    case 'failed':
      return { event: 'download.failed', title: `${news.title} did not come from YouTube` };
  }
};

/** What people are told of a download. A retry may end again, and is told again. */
export const newsOfDownload = (news: DownloadNews): News => ({
  ...wordsOf(news),
  occasion: `download:${news.id}:${news.step}:${newId()}`,
  body: news.reason,
  link,
  to: news.step === 'waiting' ? 'administrators' : { people: news.userId ? [news.userId] : [] },
  except: [news.actorId ?? (news.step === 'waiting' ? news.userId : null)],
});

/** An administrator has to do something before downloads go on. */
export const newsOfQueue = (queue: Parameters<DownloadAudience['onQueue']>[0]): News[] => {
  if (!queue.isPaused || queue.pausedBecause === 'administrator') return [];
  return [
    {
      event: 'download.waiting',
      occasion: `queue:${queue.pausedBecause}:${newId()}`,
      title: 'Downloads from YouTube wait',
      body: queue.detail,
      link,
      to: 'administrators',
    },
  ];
};

export const newsOfOutdatedTool = (detail: string): News => ({
  event: 'download.waiting',
  occasion: `yt-dlp:outdated:${newId()}`,
  title: 'yt-dlp has to be updated',
  body: detail,
  link,
  to: 'administrators',
});
