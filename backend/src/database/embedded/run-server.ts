import type { Log } from '../../kernel/log.ts';
import { type Address, findFreePort, socketPort, type Transport } from './address.ts';
import { adoptServer, type Server } from './adopt.ts';
import type { Binaries } from './binaries.ts';
import type { Layout, RunAs } from './layout.ts';
import { launchPostmaster } from './postmaster.ts';
import { type Settings, settingArguments } from './settings.ts';
import { chooseSocketDir, clearSocketDir, makeSocketDir } from './socket-folder.ts';

type RunRequest = {
  layout: Layout;
  binaries: Binaries;
  runAs: RunAs;
  transport: Transport;
  settings: Settings;
  log: Log;
};

/** A server on the cluster that takes connections: the one that is there, else a new one. */
export async function runServer(request: RunRequest): Promise<Server> {
  const { layout, binaries, runAs, transport, settings, log } = request;
  const argumentsFor = (address: Address) => [
    '-D',
    layout.clusterDir,
    ...settingArguments(address, settings),
  ];
  const optionsFor = (address: Address) =>
    [binaries.postgres, ...argumentsFor(address).map((argument) => `"${argument}"`)].join(' ');
  const adopted = await adoptServer({ layout, binaries, transport, optionsFor, log });
  if (adopted) return adopted;
  const address = await prepareAddress({ layout, runAs, transport });
  const launch = { program: binaries.postgres, programArguments: argumentsFor(address), layout, runAs, log };
  return { pid: await launchPostmaster(launch), address };
}

async function prepareAddress(request: Pick<RunRequest, 'layout' | 'runAs' | 'transport'>): Promise<Address> {
  const { layout, runAs, transport } = request;
  if (transport === 'tcp') return { kind: 'tcp', port: await findFreePort() };
  const socketDir = chooseSocketDir(layout.socketDir);
  await makeSocketDir(socketDir, runAs);
  await clearSocketDir(socketDir);
  return { kind: 'socket', socketDir, port: socketPort };
}
