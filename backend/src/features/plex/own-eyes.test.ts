import { describe, expect, it } from 'vitest';
import { AppError } from '../../kernel/errors.ts';
import type { LiveServer } from './live-server.ts';
import { createOwnEyes, type Eyes } from './own-eyes.ts';
import type { MediaServerReads } from './ports.ts';

const chosen = { machineIdentifier: 'm1', uri: 'local' };
const live: Pick<LiveServer, 'read'> = { read: (read) => read(chosen) };
const noReads = {} as MediaServerReads;

type Person = { serverToken: string | null; renewed?: string | null | AppError };

/** One person, and a media server that accepts these tokens. */
const household = (person: Person, accepted: string[]) => {
  const calls = { renewals: 0, brokenLinks: 0 };
  let serverToken = person.serverToken;
  const ownEyes = createOwnEyes({
    live,
    mediaServers: { at: () => noReads },
    people: {
      findPlexAccess: async () => ({ serverToken }),
      refreshServerToken: async () => {
        calls.renewals += 1;
        if (person.renewed instanceof AppError) throw person.renewed;
        serverToken = person.renewed ?? null;
        return serverToken;
      },
      reportBrokenLink: async () => {
        calls.brokenLinks += 1;
      },
    },
  });
  const read = async ({ token }: Eyes) =>
    accepted.includes(token) ? { answer: 'seen' as const, token } : { answer: 'dead-token' as const };
  return { calls, look: () => ownEyes('user-1', read) };
};

describe('looking with a person’s own eyes', () => {
  it('uses the person’s own server token', async () => {
    const { look, calls } = household({ serverToken: 'own' }, ['own']);
    expect(await look()).toEqual({ answer: 'seen', token: 'own' });
    expect(calls).toEqual({ renewals: 0, brokenLinks: 0 });
  });

  it('asks to link again when there is no token', async () => {
    const { look, calls } = household({ serverToken: null }, []);
    await expect(look()).rejects.toMatchObject({ code: 'plex.relink_required' });
    expect(calls.renewals).toBe(0);
  });

  it('renews a refused token once, and goes on', async () => {
    const { look, calls } = household({ serverToken: 'old', renewed: 'new' }, ['new']);
    expect(await look()).toEqual({ answer: 'seen', token: 'new' });
    expect(calls).toEqual({ renewals: 1, brokenLinks: 0 });
  });

  it('renews once for all the pictures of a page', async () => {
    const { look, calls } = household({ serverToken: 'old', renewed: 'new' }, ['new']);
    const seen = await Promise.all(Array.from({ length: 30 }, look));
    expect(seen.every(({ token }) => token === 'new')).toBe(true);
    expect(calls.renewals).toBe(1);
  });

  it('reports a broken link when plex.tv has no token any more', async () => {
    const { look, calls } = household({ serverToken: 'old', renewed: null }, []);
    await expect(look()).rejects.toMatchObject({ code: 'plex.relink_required' });
    expect(calls).toEqual({ renewals: 1, brokenLinks: 1 });
  });

  it('reports a broken link when the renewed token is refused too', async () => {
    const { look, calls } = household({ serverToken: 'old', renewed: 'new' }, []);
    await expect(look()).rejects.toMatchObject({ code: 'plex.relink_required' });
    expect(calls).toEqual({ renewals: 1, brokenLinks: 1 });
  });

  it('reports nothing when plex.tv cannot say', async () => {
    const silent = new AppError('timeout', 'upstream.timeout', 'plex.tv did not answer in time.');
    const { look, calls } = household({ serverToken: 'old', renewed: silent }, []);
    await expect(look()).rejects.toMatchObject({ code: 'upstream.timeout' });
    expect(calls.brokenLinks).toBe(0);
  });
});
