import { describe, expect, it } from 'vitest';
import { claimedSetup, maraSession, readySetup, unclaimedSetup } from '#testing/facts.ts';
import { setupStage, stepAfter } from './setup-stage.ts';

const known = { setup: unclaimedSetup, session: null, claim: 'none', step: null } as const;
const ruthSession = { ...maraSession, user: { ...maraSession.user, role: 'admin' as const } };
const ready = { ...known, setup: readySetup, session: ruthSession } as const;

describe('what the owner has to do next', () => {
  it.each([
    ['wait while nothing is known', { ...known, setup: undefined }, 'loading'],
    ['wait until the address was searched for a key', { ...known, claim: 'unknown' }, 'loading'],
    ['find the set-up address', known, 'locked'],
    ['wait for the key to turn', { ...known, claim: 'pending' }, 'claiming'],
    ['find the right address when the key was refused', { ...known, claim: 'refused' }, 'locked'],
    ['go to the other browser', { ...known, setup: { ...claimedSetup, claimedHere: false } }, 'elsewhere'],
    ['sign in', { ...known, setup: claimedSetup }, 'sign-in'],
    ['wait until the session is known', { ...known, setup: claimedSetup, session: undefined }, 'loading'],
    ['choose a server', { ...known, setup: claimedSetup, session: maraSession }, 'servers'],
    ['connect a service', { ...ready, step: 'overseerr' }, 'overseerr'],
    ['invite people', { ...ready, step: 'invite' }, 'invite'],
    ['wait until the role is known', { ...ready, session: undefined, step: 'invite' }, 'loading'],
    [
      'nothing, when somebody else opens a later step',
      { ...ready, session: maraSession, step: 'invite' },
      'already',
    ],
    ['nothing, without a session either', { ...ready, session: null, step: 'youtube' }, 'already'],
    ['nothing at a step that there is not', { ...ready, step: 'garden' }, 'already'],
    [
      'choose a server first',
      { ...known, setup: claimedSetup, session: maraSession, step: 'invite' },
      'servers',
    ],
    ['nothing, when the house is set up', { ...known, setup: readySetup, session: maraSession }, 'already'],
    ['nothing, whatever key is brought to it', { ...known, setup: readySetup, claim: 'refused' }, 'already'],
  ] as const)('%s', (_, facts, stage) => {
    expect(setupStage(facts)).toBe(stage);
  });
});

describe('the steps that can wait', () => {
  it('follow one after the other', () => {
    expect([stepAfter('overseerr'), stepAfter('uptime-kuma'), stepAfter('youtube')]).toEqual([
      'uptime-kuma',
      'youtube',
      'invite',
    ]);
  });
});
