import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../../kernel/log.ts';
import { type Address, findFreePort, socketPort, type Transport } from './address.ts';
import { adoptServer, type Server } from './adopt.ts';
import type { Binaries } from './binaries.ts';
import { isForSurvivors } from './failure.ts';
import type { Layout, RunAs } from './layout.ts';
import { disownPidFile } from './pid-file.ts';
import { type LaunchRequest, launchPostmaster } from './postmaster.ts';
import { type Settings, settingArguments } from './settings.ts';
import { chooseSocketDir, clearSocketDir, makeSocketDir } from './socket-folder.ts';

/** Longer than the longest statement that the portal allows. */
const survivorsTimeoutMs = 30_000;
const survivorsPollIntervalMs = 100;

export type RunRequest = {
  layout: Layout;
  binaries: Binaries;
  runAs: RunAs;
  transport: Transport;
  settings: Settings;
  /** The port to take again on loopback; any free one by default. */
  tcpPort?: number | undefined;
  onLaunch?: LaunchRequest['onLaunch'];
  log: Log;
};

/** A server on the cluster that takes connections: the one that is there, else a new one. */
export async function runServer(request: RunRequest): Promise<Server> {
  const { layout, binaries, runAs, transport, settings, onLaunch, log } = request;
  const argumentsFor = (address: Address) => [
    '-D',
    layout.clusterDir,
    ...settingArguments(address, settings),
  ];
  const optionsFor = (address: Address) =>
    [binaries.postgres, ...argumentsFor(address).map((argument) => `"${argument}"`)].join(' ');
  const adopted = await adoptServer({ layout, binaries, transport, optionsFor, log });
  if (adopted) return adopted;
  await disownPidFile(layout.clusterDir);
  const address = await prepareAddress(request);
  const programArguments = argumentsFor(address);
  const pid = await launchAfterSurvivors({
    program: binaries.postgres,
    programArguments,
    layout,
    runAs,
    onLaunch,
    log,
  });
  return { pid, address };
}

/** A killed server's connections finish their statement before they notice, and hold the cluster until then. */
async function launchAfterSurvivors(request: LaunchRequest): Promise<number> {
  const deadline = performance.now() + survivorsTimeoutMs;
  for (;;) {
    try {
      return await launchPostmaster(request);
    } catch (error) {
      if (!isForSurvivors(error) || performance.now() > deadline) throw error;
    }
    await delay(survivorsPollIntervalMs);
  }
}

async function prepareAddress({ layout, runAs, transport, tcpPort }: RunRequest): Promise<Address> {
  if (transport === 'tcp') return { kind: 'tcp', port: tcpPort ?? (await findFreePort()) };
  const socketDir = chooseSocketDir(layout.socketDir);
  await makeSocketDir(socketDir, runAs);
  await clearSocketDir(socketDir);
  return { kind: 'socket', socketDir, port: socketPort };
}
