import type { Notice } from '@medianest/shared';
import { authPolicy, createAuth, createSessions } from '../features/auth/index.ts';
import { createPlex, type PictureTools } from '../features/plex/index.ts';
import { createServices } from '../features/services/index.ts';
import { createSetup } from '../features/setup/index.ts';
import { createUsers } from '../features/users/index.ts';
import { createAccessTokens } from '../platform/crypto/access-tokens.ts';
import type { Visit } from '../platform/http/browser/visit.ts';
import { createRefusalLimiter } from '../platform/rate-limit/refusal-limiter.ts';
import type { Infrastructure } from './create-infrastructure.ts';
import type { PlexClients } from './create-plex-clients.ts';
import type { ServiceClients } from './create-service-clients.ts';
import {
  createMembershipSource,
  createNotificationSource,
  createPeopleOfPlex,
  createServerChoice,
  findOwnerToken,
} from './household-access.ts';
import { findReplacedPlex } from './notices.ts';
import { createServiceTesters } from './service-testers.ts';

export type Slices = ReturnType<typeof createSlices>;

/** Where slices meet: each gets the others only as the ports it declared. */
export const createSlices = (options: {
  infrastructure: Infrastructure;
  clients: PlexClients;
  serviceClients: ServiceClients;
  pictures: PictureTools;
  notices: () => Notice[];
  membershipMs?: number;
}) => {
  const { infrastructure, clients, serviceClients, pictures, notices } = options;
  const { membershipMs: membershipPatienceMs } = options;
  const { config, db, clock, log, sealer, settings, secrets } = infrastructure;
  const { plexTv, mediaServers, testConnection, probeConnections } = clients;

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
    server: createServerChoice(household),
    mediaServers,
    pictures,
  });

  services.onChanged((name) => {
    if (name === 'plex') plex.forgetConnection();
  });

  return { auth, users, setup, services, plex, sessions, notificationSource };
};
