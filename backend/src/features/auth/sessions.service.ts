import type { DeviceSession, SecurityAlert } from '@medianest/shared';
import type { Actor } from '../../kernel/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import { AppError } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { hashToken, randomToken } from '../../platform/crypto/random.ts';
import { authPolicy } from './auth.policy.ts';
import type { Device } from './device.ts';
import type { RememberedSession, SessionMemory } from './session-memory.ts';
import type { EndReason, SessionRecord, SessionRepository } from './sessions.repository.ts';

export interface OpenedSession {
  sessionId: string;
  renewalToken: string;
  rememberMe: boolean;
}

/** Whoever keeps something open for a session has to know when it ends. */
export interface SessionWatcher {
  /** These sessions are over. */
  onEnded(sessionIds: readonly string[]): void;
  /** Something about this person's rights or sessions is not as it was remembered. */
  onChanged(userId: string): void;
  /** The person signed in or out somewhere. */
  onDevices?(userId: string): void;
}

/** The signed-in devices of people. */
export interface SessionsService {
  open(request: { userId: string; device: Device; rememberMe: boolean }): Promise<OpenedSession>;
  /** With the alerts that wait for the person. */
  findLive(sessionId: string): Promise<RememberedSession | null>;
  list(actor: Actor): Promise<DeviceSession[]>;
  /** @throws AppError `not_found` for a session that is not the person's own */
  revoke(actor: Actor, sessionId: string): Promise<void>;
  revokeOthers(actor: Actor): Promise<number>;
  signOut(actor: Actor): Promise<void>;
  endAllOf(userId: string, reason: EndReason): Promise<void>;
  refresh(userId: string): void;
  /** Tells the watcher from now on, right after each change. */
  watch(watcher: SessionWatcher): void;
  /** @throws AppError `not_found` */
  dismissAlert(actor: Actor, alertId: string): Promise<void>;
  purge(): Promise<number>;
}

const view = (session: SessionRecord, currentId: string): DeviceSession => ({
  id: session.id,
  deviceName: session.deviceName,
  createdAt: session.createdAt.toISOString(),
  lastUsedAt: session.lastUsedAt.toISOString(),
  expiresAt: session.expiresAt.toISOString(),
  current: session.id === currentId,
});

const alertView = (session: SessionRecord): SecurityAlert => ({
  id: session.id,
  kind: 'renewal-token-reused',
  deviceName: session.deviceName,
  at: (session.endedAt ?? session.lastUsedAt).toISOString(),
});

const missing = (what: string) => new AppError('not-found', 'not_found', `There is no such ${what}.`);

export const createSessionsService = (dependencies: {
  repository: SessionRepository;
  memory: SessionMemory;
  clock: Clock;
}): SessionsService => {
  const { repository, memory, clock } = dependencies;
  const watchers: SessionWatcher[] = [];

  const forgetPerson = (userId: string) => {
    memory.forgetPerson(userId);
    for (const { onChanged } of watchers) onChanged(userId);
  };

  const tellDevices = (userIds: Iterable<string>) => {
    for (const userId of userIds) for (const watcher of watchers) watcher.onDevices?.(userId);
  };

  const end = async (filter: Parameters<SessionRepository['end']>[0], reason: EndReason) => {
    const sessions = await repository.end(filter, reason, clock.now());
    const ended = sessions.map(({ id }) => id);
    memory.forget(ended);
    for (const { onEnded } of watchers) onEnded(ended);
    tellDevices(new Set(sessions.map(({ userId }) => userId)));
    return ended.length;
  };

  const load = async (sessionId: string): Promise<RememberedSession | null> => {
    const session = await repository.findLive(sessionId, clock.now());
    return session && { ...session, alerts: (await repository.listAlerts(session.userId)).map(alertView) };
  };

  return {
    async open({ userId, device, rememberMe }) {
      const now = clock.now();
      const lifetimeMs = rememberMe ? authPolicy.rememberedSessionMs : authPolicy.shortSessionMs;
      const session = {
        id: newId(),
        userId,
        deviceName: device.name,
        deviceKind: device.kind,
        rememberMe,
        createdAt: now,
        lastUsedAt: now,
        expiresAt: new Date(now.getTime() + lifetimeMs),
      };
      const renewalToken = randomToken();
      await repository.open(session, hashToken(renewalToken));
      tellDevices([userId]);
      return { sessionId: session.id, renewalToken, rememberMe };
    },
    findLive: (sessionId) => memory.find(sessionId, () => load(sessionId)),
    async list(actor) {
      const live = await repository.listLive(actor.userId, clock.now());
      return live.map((session) => view(session, actor.sessionId));
    },
    async revoke(actor, sessionId) {
      if ((await end({ id: sessionId, userId: actor.userId }, 'revoked')) === 0) throw missing('device');
    },
    revokeOthers: (actor) => end({ userId: actor.userId, exceptId: actor.sessionId }, 'revoked'),
    async signOut(actor) {
      await end({ id: actor.sessionId }, 'signed-out');
    },
    async endAllOf(userId, reason) {
      await end({ userId }, reason);
    },
    refresh: forgetPerson,
    watch: (watcher) => void watchers.push(watcher),
    async dismissAlert(actor, alertId) {
      if (!(await repository.dismissAlert(actor.userId, alertId, clock.now()))) throw missing('alert');
      memory.forgetPerson(actor.userId);
    },
    purge: () => repository.purge(new Date(clock.now().getTime() - authPolicy.retentionMs)),
  };
};
