import { describe, expect, it } from 'vitest';
import { claimedSetup, maraSession, readySetup, unclaimedSetup } from '#testing/facts.ts';
import { setupStage } from './setup-stage.ts';

const known = { setup: unclaimedSetup, session: null, claim: 'none', finished: false } as const;

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
    ['invite people', { ...known, setup: claimedSetup, session: maraSession, finished: true }, 'done'],
    ['nothing, when the house is set up', { ...known, setup: readySetup, session: maraSession }, 'already'],
    ['nothing, whatever key is brought to it', { ...known, setup: readySetup, claim: 'refused' }, 'already'],
  ] as const)('%s', (_, facts, stage) => {
    expect(setupStage(facts)).toBe(stage);
  });
});
