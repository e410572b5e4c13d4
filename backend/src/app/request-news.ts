import type { RequestNews } from '../features/media/index.ts';
import type { News } from '../features/notifications/index.ts';
import { newId } from '../kernel/ids.ts';

/** What Overseerr approves at once by itself is no news to whoever has just asked. */
const atOnceMs = 10_000;

/** States in which somebody still waits for it, so that its end is news. */
const stillWanted = new Set<RequestNews['status']>(['queued', 'pending', 'approved', 'failed']);

const nameOf = ({ title, mediaType }: RequestNews) =>
  title || (mediaType === 'movie' ? 'a film' : 'a series');

const toTitle = ({ mediaType, tmdbId }: RequestNews) => `/title/?type=${mediaType}&id=${tmdbId}`;

/** A decision may be taken back and made again, and what failed may fail again: each time is told. */
const eachTime = (step: string) => `${step}:${newId()}`;

const toAsker = (
  news: RequestNews,
  told: Pick<News, 'event' | 'title'> & Partial<Pick<News, 'body' | 'link'>> & { occasion: string },
): News => ({
  link: '/requests/',
  ...told,
  occasion: `request:${news.id}:${told.occasion}`,
  to: { people: [news.userId, ...news.subscriberIds].flatMap((id) => id ?? []) },
  except: [news.actorId],
});

const isWorthTelling = ({ actorId, askedAt, status }: RequestNews, now: Date) =>
  status !== 'completed' && (actorId !== null || now.getTime() - askedAt.getTime() > atOnceMs);

const byStep = (news: RequestNews, now: Date): News[] => {
  const name = nameOf(news);
  const { actorName, reason: body } = news;
  switch (news.step) {
    case 'approved': {
      if (!isWorthTelling(news, now)) return [];
      const title = actorName ? `${actorName} said yes to ${name}` : `${name} was approved`;
      return [toAsker(news, { event: 'request.approved', occasion: eachTime('approved'), title })];
    }
    case 'denied': {
      const title = actorName ? `${actorName} said no to ${name}` : `${name} was declined`;
      return [toAsker(news, { event: 'request.denied', occasion: eachTime('denied'), title, body })];
    }
    case 'available': {
      const told = { title: `${name} is here`, link: toTitle(news) };
      return [toAsker(news, { event: 'request.available', occasion: 'available', ...told })];
    }
    case 'failed': {
      const title = `${name} did not work out`;
      return [toAsker(news, { event: 'request.failed', occasion: eachTime('failed'), title, body })];
    }
    case 'gone': {
      if (!stillWanted.has(news.status)) return [];
      const title = `${name} was taken off the list`;
      return [toAsker(news, { event: 'request.failed', occasion: 'gone', title, body: null })];
    }
    default:
      return [];
  }
};

/** Somebody has to decide. It is told whenever that is so, since Overseerr may take it late. */
const toDecide = (news: RequestNews): News[] => {
  if (news.status !== 'pending') return [];
  return [
    {
      event: 'request.waiting',
      occasion: `request:${news.id}:waiting`,
      title: `${news.requesterName} asks for ${nameOf(news)}`,
      link: '/requests/',
      to: 'administrators',
      except: [news.userId],
    },
  ];
};

/** What people are told of a request, in the words of the household. */
export const newsOfRequest = (news: RequestNews, now: Date): News[] =>
  news.step === 'gone' ? byStep(news, now) : [...toDecide(news), ...byStep(news, now)];
