import { manifestHost } from '../proxy/hosts.ts';
import { channel, isHidden, type Video } from '../videos/video.ts';
import { playabilityOf, premiereIn } from './playability.ts';
import { simple } from './runs.ts';
import { presentStreams } from './streams.ts';
import { thumbnailsOf } from './thumbnails.ts';

export type PlayerFacts = {
  readonly sizes: ReadonlyMap<string, number>;
  readonly durationSeconds: number;
  readonly now: Date;
};

const premiereSeconds = 46 * 3600;

/** What the player of a video says: why it does not play, or where its streams are. */
export function presentPlayer(video: Video, facts: PlayerFacts): object {
  const { trouble } = video;
  const refused = trouble && playabilityOf(trouble);
  const about = isHidden(video) ? { videoDetails: { videoId: video.id } } : aboutVideo(video, facts);
  if (refused) return { playabilityStatus: refused, ...about };
  if (trouble === 'premiere')
    return { playabilityStatus: premiereIn(premiereSeconds, startOfPremiere(facts.now)), ...about };
  if (trouble === 'live')
    return { playabilityStatus: { status: 'OK', liveStreamability: {} }, ...about, streamingData: liveData };
  if (trouble === 'no-streams') return { playabilityStatus: { status: 'OK' }, ...about };
  return {
    playabilityStatus: { status: 'OK' },
    ...about,
    streamingData: { expiresInSeconds: '21540', ...streamingData(video, facts) },
    captions: captionsOf(video),
  };
}

const streamingData = (video: Video, facts: PlayerFacts) =>
  video.delivery === 'https'
    ? presentStreams(video, facts)
    : { dashManifestUrl: `https://${manifestHost}/api/manifest/dash/id/${video.id}/manifest.mpd` };

const liveData = { hlsManifestUrl: `https://${manifestHost}/api/manifest/hls_variant/live.m3u8` };

const startOfPremiere = (now: Date) => Math.floor(now.getTime() / 1000) + premiereSeconds;

function aboutVideo(video: Video, { durationSeconds, now }: PlayerFacts): object {
  const { trouble } = video;
  const isBroadcast = trouble === 'live' || trouble === 'premiere';
  const uploadedAt = '2024-03-04T05:06:07-08:00';
  const broadcast = {
    isLiveNow: trouble === 'live',
    startTimestamp: new Date(startOfPremiere(now) * 1000).toISOString(),
  };
  return {
    videoDetails: {
      videoId: video.id,
      title: video.title,
      lengthSeconds: String(isBroadcast ? 0 : durationSeconds),
      channelId: channel.id,
      author: channel.name,
      shortDescription: `About ${video.title}\nhttps://example.com`,
      viewCount: '1234',
      isLiveContent: isBroadcast,
      thumbnail: thumbnailsOf(video.id),
      ...(trouble === 'live' && { isLive: true }),
      ...(trouble === 'premiere' && { isUpcoming: true }),
    },
    microformat: {
      playerMicroformatRenderer: {
        ...{ title: simple(video.title), uploadDate: uploadedAt, publishDate: uploadedAt },
        ...{ category: 'Howto & Style', isFamilySafe: trouble !== 'age', isUnlisted: false },
        ownerChannelName: channel.name,
        ownerProfileUrl: `http://www.youtube.com/${channel.handle}`,
        ...(isBroadcast && { liveBroadcastDetails: broadcast }),
      },
    },
  };
}

function captionsOf({ id }: Video): object {
  const track = { languageCode: 'en', isTranslatable: true };
  const baseUrl = `https://www.youtube.com/api/timedtext?v=${id}&lang=en`;
  return {
    playerCaptionsTracklistRenderer: {
      captionTracks: [
        { ...track, baseUrl, name: simple('English'), vssId: '.en' },
        {
          ...track,
          baseUrl: `${baseUrl}&kind=asr`,
          name: simple('English (auto-generated)'),
          ...{ vssId: 'a.en', kind: 'asr' },
        },
      ],
    },
  };
}
