import type { Notice } from '@medianest/shared';
import { createTurns } from '../database/turns.ts';
import { createAdmin } from '../features/admin/index.ts';
import { authPolicy, createAuth, createSessions } from '../features/auth/index.ts';
import { createDashboard } from '../features/dashboard/index.ts';
import { createMedia } from '../features/media/index.ts';
import { createNotifications } from '../features/notifications/index.ts';
import { createPlex, type PictureTools } from '../features/plex/index.ts';
import { createServices } from '../features/services/index.ts';
import { createSetup } from '../features/setup/index.ts';
import { createStatus } from '../features/status/index.ts';
import { createUsers } from '../features/users/index.ts';
import { createWebhooks } from '../features/webhooks/index.ts';
import { createYoutube, type YoutubeDependencies } from '../features/youtube/index.ts';
import { createAccessTokens } from '../platform/crypto/access-tokens.ts';
import type { Visit } from '../platform/http/browser/visit.ts';
import { createRefusalLimiter } from '../platform/rate-limit/refusal-limiter.ts';
import { createAccounts } from './create-accounts.ts';
import { createAnnouncer } from './create-announcer.ts';
import { createDisks } from './create-disks.ts';
import { createDownloadChannel } from './create-download-channel.ts';
import { createHookDesks } from './create-hook-desks.ts';
import type { Infrastructure } from './create-infrastructure.ts';
import { createLibrarySight } from './create-library-sight.ts';
import type { Messengers } from './create-messengers.ts';
import { createMonitorFeed } from './create-monitor-feed.ts';
import { createOverseerrDesks } from './create-overseerr-desks.ts';
import type { PlexClients } from './create-plex-clients.ts';
import { createProbes } from './create-probes.ts';
import type { ServiceClients } from './create-service-clients.ts';
import { createVideoLibrary } from './create-video-library.ts';
import type { YtDlpCare } from './create-yt-dlp-care.ts';
import {
  createHousehold,
  createMembershipSource,
  createNotificationSource,
  createPeopleOfPlex,
  findOwnerToken,
} from './household-access.ts';
import { findReplacedPlex } from './notices.ts';
import type { YoutubeTools } from './open-youtube-tools.ts';
import { portalFacts } from './portal-facts.ts';
import { createServerChoice } from './server-choice.ts';
import { createServiceTesters } from './service-testers.ts';
import type { SystemAlerts } from './system-alerts.ts';
import { watchOverseerr } from './watch-overseerr.ts';
import { askOverseerrVersion, watchVersions } from './watch-versions.ts';

export type Slices = ReturnType<typeof createSlices>;

/** Where slices meet: each gets the others only as the ports it declared. */
export const createSlices = (options: {
  infrastructure: Infrastructure;
  clients: PlexClients;
  serviceClients: ServiceClients;
  messengers: Messengers;
  pictures: PictureTools;
  notices: () => Notice[];
  alerts: Pick<SystemAlerts, 'noteDisk'>;
  youtubeTools: YoutubeTools;
  ytDlpCare: Pick<YtDlpCare, 'programs' | 'updates'>;
  quota: YoutubeDependencies['quota'];
  youtubePaces?: YoutubeDependencies['paces'];
  membershipMs?: number;
  probeEveryMs?: number;
  mediaEveryMs?: number;
  mediaResendMs?: number;
  betterConnectionMs?: number;
}) => {
  const { infrastructure, clients, serviceClients, messengers, pictures, notices, alerts } = options;
  const { membershipMs: membershipPatienceMs } = options;
  const { config, db, clock, log, sealer, settings, secrets } = infrastructure;
  const { plexTv, mediaServers, testConnection, probeConnections } = clients;

  const announcer = createAnnouncer();
  const sessions = createSessions({ db, clock });
  const users = createUsers({ db, sealer, clock, sessions });
  const services = createServices({
    db,
    sealer,
    clock,
    log,
    testers: createServiceTesters({ clients, serviceClients }),
    findOwnerToken: () => findOwnerToken(users.people),
  });
  const { plexServer } = services;
  const household = { clients, plexServer, people: users.people };
  const membershipSource = createMembershipSource(household);

  const setup = createSetup({
    db,
    log,
    settings,
    sealer,
    plexServer,
    people: users.people,
    refreshSessions: sessions.refresh,
    getAccount: plexTv.getAccount,
    finder: {
      listServers: plexTv.listResources,
      probe: (server) => probeConnections(server),
      test: testConnection,
    },
    demo: config.MEDIANEST_MODE === 'demo',
    plexReplaced: findReplacedPlex(config),
  });
  const admission = async (visit: Visit) => {
    if (await setup.isReady()) return 'members';
    return (await setup.holdsClaim(visit.cookies)) ? 'claim-holder' : 'nobody';
  };
  const auth = createAuth({
    db,
    clock,
    log,
    sealer,
    settings,
    sessions,
    membershipSource,
    admission,
    notices,
    membershipPatienceMs,
    audience: announcer.audience,
    people: users.people,
    plex: plexTv,
    refusals: createRefusalLimiter(authPolicy.refusedRenewals),
    accessTokens: createAccessTokens({ secret: secrets.jwtSecret, lifetimeMs: authPolicy.accessTokenMs }),
  });
  const peopleOfPlex = createPeopleOfPlex({
    people: users.people,
    membership: membershipSource,
    endMembership: auth.endMembership,
  });
  const notificationSource = createNotificationSource({ ...household, peopleOfPlex });
  const plex = createPlex({
    people: peopleOfPlex,
    server: createServerChoice({ ...household, log }),
    household: createHousehold(household),
    mediaServers,
    pictures,
    improveEveryMs: options.betterConnectionMs,
  });

  services.onChanged((name) => {
    if (name === 'plex') plex.forgetConnection();
  });

  const monitorFeed = createMonitorFeed({ find: services.kuma.find, http: serviceClients.http, log });
  const { status, monitors, ...statusSlice } = createStatus({
    db,
    clock,
    log,
    probes: createProbes({
      connections: services,
      serviceClients,
      lookAtPlex: async () => ((await plexServer.find()) ? plex.look() : null),
      noteDisk: alerts.noteDisk,
      kumaLink: monitorFeed.link,
      measureKumaMs: async () => {
        const ms = await monitorFeed.measureAnswerMs();
        return ms === null ? null : Math.round(ms);
      },
    }),
    feed: monitorFeed,
    audience: announcer.audience,
    probeEveryMs: options.probeEveryMs,
  });
  const dashboard = createDashboard({
    db,
    settings,
    clock,
    log,
    sources: {
      services: status.services,
      beats: status.beats,
      openIncidents: status.openIncidents,
      maintenance: monitors.maintenance,
      nowPlaying: plex.nowPlaying.list,
    },
  });
  const handlers = { ...statusSlice.handlers, ...dashboard.handlers };

  const overseerr = { connection: services.overseerr, client: serviceClients.overseerr };
  const media = createMedia({
    db,
    turns: createTurns(infrastructure.database.pool),
    clock,
    log,
    ...createOverseerrDesks(overseerr),
    accounts: createAccounts({ ...overseerr, people: users.people, now: () => clock.now().getTime() }),
    library: createLibrarySight(plex.library),
    pictures,
    audience: announcer.audience,
    lookEveryMs: options.mediaEveryMs,
    resendMs: options.mediaResendMs,
  });
  const lookers = [media.jobs.lookSoon];
  const lookSoon = () => {
    for (const look of lookers) look();
  };
  announcer.listen(watchOverseerr(lookSoon));
  announcer.listen(
    watchVersions({
      ask: {
        overseerr: () => askOverseerrVersion(overseerr),
        'uptime-kuma': async () => monitorFeed.version(),
      },
      noteFacts: services.noteFacts,
      log,
    }),
  );
  services.onChanged((name) => {
    if (name === 'overseerr') lookSoon();
  });
  const webhooks = createWebhooks({
    db,
    settings,
    sealer,
    desks: createHookDesks(overseerr),
    publicUrl: config.PUBLIC_URL,
    look: lookSoon,
  });
  const notifications = createNotifications({
    ...{ db, clock, log, sealer, messengers },
    jobs: infrastructure.jobs,
    addresses: messengers.addresses,
    audience: announcer.audience,
    origin: config.PUBLIC_URL ?? null,
  });

  const youtube = createYoutube({
    ...options.youtubeTools,
    db,
    settings,
    clock,
    log,
    jobs: infrastructure.jobs,
    folders: services.youtube,
    library: createVideoLibrary({ ...household, ...peopleOfPlex, mediaServers, appUrl: config.PLEX_APP_URL }),
    quota: options.quota,
    pictureTools: pictures,
    audience: announcer.audience,
    umask: Number.parseInt(config.UMASK, 8),
    paces: options.youtubePaces,
  });

  const admin = createAdmin({
    ...{ db, settings, clock, log },
    ...options.ytDlpCare,
    jobs: infrastructure.jobs,
    facts: portalFacts(config),
    disks: createDisks({
      dataFolder: infrastructure.dataFolder,
      findYoutubeFolder: async () => (await services.youtube.find())?.folder ?? null,
    }),
    hasDownloads: async () => (await services.youtube.find()) !== null,
    onNewTool: () => {
      youtube
        .noteNewTool()
        .catch((err: unknown) => log.warn({ err }, 'Downloads were not told of another yt-dlp'));
    },
  });
  announcer.listen({
    onToolOutdated: () => {
      admin.jobs.updateSoon().catch((err: unknown) => log.warn({ err }, 'yt-dlp could not be updated soon'));
    },
  });

  return {
    admin,
    auth,
    users,
    youtube,
    downloadChannel: createDownloadChannel(youtube),
    setup,
    services,
    plex,
    sessions,
    notificationSource,
    status,
    monitors,
    monitorFeed,
    announcer,
    media,
    /** Told when there is a reason to look at Overseerr, for workers of other processes. */
    onLook: (look: () => void) => void lookers.push(look),
    webhooks,
    notifications,
    houseHandlers: handlers,
  };
};
