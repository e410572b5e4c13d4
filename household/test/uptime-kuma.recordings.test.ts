import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createServices } from '../src/faults/services.ts';
import { type Status, statuses, statusNames } from '../src/uptime-kuma/beats/beat.ts';
import type { Dialect } from '../src/uptime-kuma/dialect.ts';
import { createUptimeKuma, type UptimeKuma } from '../src/uptime-kuma/index.ts';
import type { Monitor } from '../src/uptime-kuma/monitors/monitor.ts';
import { connectKuma, credentials, type Heard, type KumaClient } from './kuma-client.ts';
import { expectSameConversation, isStatistic, labelOf, saidTo } from './kuma-conversation.ts';
import { asHeard, type Recorded, readBeats, readSection, recordedCast } from './kuma-recordings.ts';

let kuma: UptimeKuma;
let url: string;
const clients: KumaClient[] = [];

/** The recorded installation as it was when the session began: only the push had not been heard of. */
async function begin(dialect: Dialect) {
  kuma = createUptimeKuma({ services: createServices(), dialect, cast: recordedCast });
  const { port } = await kuma.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${port}`;
  kuma.schedule.stop();
  for (const monitor of kuma.world.monitors.list()) if (monitor.type !== 'push') kuma.lookNow(monitor.id);
}

function connect(): KumaClient {
  const client = connectKuma(url);
  clients.push(client);
  return client;
}

/** Asks what the recorded client asked, one after the other. */
async function replay(client: KumaClient, recorded: readonly Recorded[]): Promise<void> {
  for (const { dir, event, args } of recorded) if (dir === 'out') await client.call(event, ...args);
}

async function signedIn(): Promise<KumaClient> {
  const client = connect();
  await client.signIn();
  client.forget();
  return client;
}

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await kuma.close();
});

describe.each([1, 2] as const)('line %i', (dialect) => {
  beforeEach(() => begin(dialect));

  it('greets, refuses and welcomes as recorded, with everything that follows a sign-in', async () => {
    const client = connect();
    await client.untilEvent(dialect === 1 ? 'info' : 'loginRequired');
    await client.call('getMonitorBeats', 2, 1);
    await client.call('loginByToken', 'not-a-token');
    await client.call('login', { ...credentials, password: 'wrong' });
    await client.call('login', credentials);
    await client.untilEvent('initServerTimezone');
    expectSameConversation(client.heard, asHeard(readSection(dialect, 'sign-in')));
  });

  it('sends the burst in the recorded order to the last event when nobody has to sign in', async () => {
    kuma.world.account.setAuthentication(false);
    kuma.lookNow(7);
    const client = connect();
    await client.untilEvent(dialect === 1 ? 'initServerTimezone' : 'autoLogin');
    const recorded = readSection(dialect, 'without authentication');
    expect(saidTo(client.heard).map(({ event }) => event)).toEqual(recorded.map(({ event }) => event));
  });

  it('tells of a beat with the recorded events, and of a change with the maintenances', async () => {
    const client = await signedIn();
    for (const recorded of readBeats(dialect)) {
      const heard = await comeTo(client, recorded);
      expectSameConversation(heard, recorded);
      expect(heard.map(labelOf)).toEqual(recorded.map(labelOf));
      expect(keysOfBeat(heard)).toEqual(keysOfBeat(recorded));
    }
  });

  it('answers every question as recorded', async () => {
    const client = await signedIn();
    const recorded = readSection(dialect, 'calls');
    await replay(client, recorded);
    expectSameConversation(client.heard, asHeard(recorded));
  });

  it('lets itself be changed as recorded: edit, pause, add, delete, a paused group, a maintenance', async () => {
    const client = await signedIn();
    const recorded = readSection(dialect, 'changes');
    await replay(client, recorded);
    const expected = asHeard(recorded);
    await client.until(() => withoutBeats(client.heard).length === expected.length);
    const heard = withoutBeats(client.heard);
    expect(heard.map(labelOf)).toEqual(expected.map(labelOf));
    expect(heard.map(activityOf)).toEqual(expected.map(activityOf));
  });

  it('lets the sockets of an account hear the burst of another one', async () => {
    const client = await signedIn();
    const other = await signedIn();
    await client.untilEvent('certInfo');
    other.close();
    const recorded = asHeard(readSection(dialect, 'second sign-in, heard by the first'));
    await client.until(() => client.heard.length >= recorded.length);
    expectSameConversation(withoutLongLists(client.heard), withoutLongLists(recorded));
  });

  it('takes a kept token, and answers a sign-out with nothing', async () => {
    const { token } = (await connect().signIn()) as { token: string };
    const client = connect();
    await client.untilEvent(dialect === 1 ? 'info' : 'loginRequired');
    await client.call('loginByToken', token);
    await client.untilEvent('initServerTimezone');
    const recorded = asHeard(readSection(dialect, 'sign-in by token'));
    const names = (heard: readonly Heard[]) =>
      saidTo(heard).flatMap((one) => (isStatistic(one) ? [] : one.event));
    expect(names(client.heard)).toEqual(names(recorded));

    client.forget();
    await replay(client, readSection(dialect, 'sign-out'));
    expectSameConversation(client.heard, asHeard(readSection(dialect, 'sign-out')));
  });

  it('refuses the twenty-first sign-in of a minute, even a right one', async () => {
    const client = connect();
    await client.untilEvent('info');
    const recorded = readSection(dialect, 'too many sign-ins');
    await replay(client, recorded);
    const answers = client.heard.filter(({ event }) => event === 'ack login');
    expect(answers).toEqual(asHeard(recorded));
  });
});

/** Brings a monitor to where the recorded one was before that beat, forgets it, and to the beat itself. */
async function comeTo(client: KumaClient, recorded: readonly Heard[]): Promise<Heard[]> {
  const beat = beatIn(recorded);
  const monitor = kuma.world.monitors.find(beat.monitorID) ?? (await addOne(client));
  const before = beat.important ? (beat.status === statuses.up ? 'down' : 'up') : statusNames[beat.status];
  kuma.change.force(monitor, { status: before, message: null });
  await untilBeat(client, monitor.id);
  client.forget();
  kuma.change.force(monitor, { status: statusNames[beat.status], message: beat.msg });
  await client.until(() => client.heard.length === recorded.length);
  return client.forget();
}

/** A new monitor is looked at by itself first. */
async function addOne(client: KumaClient): Promise<Monitor> {
  const monitor = kuma.change.add({ name: 'Temp service', type: 'http', usualPingMs: 704 });
  await untilBeat(client, monitor.id);
  client.forget();
  return monitor;
}
type HeardBeat = { monitorID: number; status: Status; important: boolean; msg: string };

function beatIn(heard: readonly Heard[]): HeardBeat {
  return heard.find(({ event }) => event === 'heartbeat')?.args[0] as HeardBeat;
}

async function untilBeat(client: KumaClient, id: number): Promise<void> {
  const period = kuma.world.dialect() === 1 ? 720 : '1y';
  await client.until(({ event, args }) => event === 'uptime' && args[0] === id && args[1] === period);
}

/** They are the same as in the first burst, and shortened in the recording. */
function withoutLongLists(heard: readonly Heard[]): Heard[] {
  return heard.map((one) => (/^monitor(Type)?List$/.test(one.event) ? { ...one, args: [] } : one));
}

const keysOfBeat = (heard: readonly Heard[]) => Object.keys(beatIn(heard)).toSorted();

/** Beats come when they come; what follows them is theirs. */
function withoutBeats(heard: readonly Heard[]): Heard[] {
  return saidTo(heard).filter(({ event }, index, all) => {
    const isOfBeat = /^(heartbeat|avgPing|uptime|certInfo)$/.test(event);
    const isOfMaintenanceCall = all.slice(0, index).some((one) => /^ack \w+Maintenance$/.test(one.event));
    return !isOfBeat && (event !== 'maintenanceList' || isOfMaintenanceCall);
  });
}

/** Who is active and who is not by a group's fault, where a list says it. */
function activityOf({ event, args: [list] }: Heard): unknown {
  if (event !== 'monitorList' && event !== 'updateMonitorIntoList') return null;
  return Object.values(list as object).map(({ id, active, forceInactive }) => ({
    id,
    active,
    forceInactive,
  }));
}
