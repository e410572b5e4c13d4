import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeLiveSockets, type FakeLiveSocket } from '#testing/fake-live-socket.ts';
import { type Absence, type LiveConnection, type LiveState, openLiveConnection } from './live-connection.ts';

let connection: LiveConnection;
let sockets: FakeLiveSocket[];
let states: LiveState[];
let returns: Absence[];
let heardAt: number;
let questions: number;
let isSignedIn: boolean;

const newest = () => sockets.at(-1) as FakeLiveSocket;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  const fake = createFakeLiveSockets();
  sockets = fake.sockets;
  [states, returns, questions, isSignedIn] = [[], [], 0, true];
  connection = openLiveConnection({
    open: fake.open,
    random: () => 1,
    isStillSignedIn: async () => {
      questions += 1;
      return isSignedIn;
    },
    onState: (state, heardAtMs) => {
      states.push(state);
      heardAt = heardAtMs;
    },
    onLibrarySync: () => {},
    onServices: () => {},
    onMonitor: () => {},
    onIncident: () => {},
    onRequest: () => {},
    onTitle: () => {},
    onNotification: () => {},
    onDownload: () => {},
    onReturn: (absence) => void returns.push(absence),
  });
});
afterEach(() => connection.close());

describe('the connection of the pages', () => {
  it('says when it stands', async () => {
    expect(states).toEqual(['connecting']);
    await newest().opens();
    expect(states).toEqual(['connecting', 'live']);
    expect(returns).toEqual([]);
  });

  it('comes back when it broke, without asking who is signed in, and says that it has been away', async () => {
    await newest().opens();
    await newest().ends('lost');
    expect(states.at(-1)).toBe('connecting');
    await pass(1_000);
    expect(sockets).toHaveLength(2);
    await newest().opens();
    expect([states.at(-1), returns, questions]).toEqual(['live', ['brief'], 0]);
  });

  it('says so too when it could not open at first: whose answers the page shows is unknown', async () => {
    await newest().ends('lost');
    await pass(1_000);
    await newest().opens();
    expect(returns).toEqual(['long']);
  });

  it('tells a long absence from a brief one, however often it was tried meanwhile', async () => {
    await newest().opens();
    for (const seconds of [1, 2, 4]) {
      await newest().ends('lost');
      await pass(seconds * 1_000);
    }
    await newest().opens();
    expect(returns).toEqual(['long']);
  });

  it('takes an absence for a long one when the portal was started anew meanwhile', async () => {
    await newest().opens('first');
    await newest().ends('lost');
    await pass(1_000);
    await newest().opens('second');
    await newest().ends('lost');
    await pass(2_000);
    await newest().opens('second');
    expect(returns).toEqual(['long', 'brief']);
  });

  it('counts the time in which a sleeping device heard nothing', async () => {
    await newest().opens();
    const fellAsleepAt = Date.now();
    vi.setSystemTime(fellAsleepAt + 3_600_000);
    await newest().ends('lost');
    expect(heardAt).toBe(fellAsleepAt);
    await pass(1_000);
    await newest().opens();
    expect(returns).toEqual(['long']);
  });

  it('says when the portal was heard last', async () => {
    await newest().opens();
    await pass(25_000);
    await newest().signs();
    const signAt = Date.now();
    await pass(20_000);
    await newest().ends('lost');
    expect(heardAt).toBe(signAt);
    await pass(1_000);
    await newest().ends('lost');
    expect(heardAt).toBe(signAt);
  });

  it('asks who is signed in when the portal has ended it, and comes back by itself', async () => {
    await newest().opens();
    await newest().ends('dismissed');
    expect(questions).toBe(1);
    await pass(1_000);
    expect(sockets).toHaveLength(2);
  });

  it('stays away when nobody is signed in any more', async () => {
    isSignedIn = false;
    await newest().ends('dismissed');
    await pass(3_600_000);
    expect(sockets).toHaveLength(1);
  });

  it('waits longer each time, but no more than a minute', async () => {
    const pauses: number[] = [];
    for (let count = 0; count < 8; count += 1) {
      const endedAt = Date.now();
      const before = sockets.length;
      await newest().ends('lost');
      while (sockets.length === before) await pass(100);
      pauses.push((Date.now() - endedAt) / 1_000);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('waits longer also when it is let in and put out again and again', async () => {
    for (const seconds of [1, 2, 4]) {
      await newest().opens();
      await newest().ends('dismissed');
      await pass(seconds * 1_000 - 1);
      const before = sockets.length;
      await pass(1);
      expect(sockets).toHaveLength(before + 1);
    }
  });

  it('begins anew with short pauses after it stood for a while', async () => {
    for (const seconds of [1, 2, 4]) {
      await newest().ends('lost');
      await pass(seconds * 1_000);
    }
    await newest().opens();
    await pass(10_000);
    const before = sockets.length;
    await newest().ends('lost');
    await pass(1_000);
    expect(sockets).toHaveLength(before + 1);
  });

  it('does not wait when the way may be free again', async () => {
    for (let count = 0; count < 4; count += 1) {
      await newest().ends('lost');
      connection.hurry();
    }
    expect(sockets).toHaveLength(5);
    connection.hurry();
    expect(sockets).toHaveLength(5);
  });

  it('is over when it is closed, also while it waits', async () => {
    await newest().opens();
    connection.close();
    expect(newest().isClosed).toBe(true);
    expect(states.at(-1)).toBe('off');
    await newest().ends('lost');
    connection.hurry();
    await pass(60_000);
    expect(sockets).toHaveLength(1);
  });
});
