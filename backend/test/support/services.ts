import type { ServiceName, TestProblem } from '@medianest/shared';
import type { ServiceTesters, Tested } from '../../src/features/services/index.ts';
import type { TestPortal } from './portal.ts';

/** Leaves Plex alone configured; a portal that knew of more starts again, because it remembers them. */
export const forgetServices = async (test: TestPortal): Promise<void> => {
  const { rowCount } = await test.database.pool.query(
    `delete from service_config where service_name <> 'plex'`,
  );
  if (rowCount) await test.restart();
};

/** What a connection test finds that finds no fault, or this one. */
export const tested = (problem: TestProblem | null = null, facts: Partial<Tested> = {}): Tested => ({
  problem,
  steps: problem ? [{ step: 'reach', result: 'failed', detail: null, durationMs: 1 }] : [],
  version: problem ? null : '1.2.3',
  serverName: null,
  ...facts,
});

/** Seals by writing the context before the secret. */
export const plainSealer = {
  seal: (plain: string, context: string) => `${context}|${plain}`,
  tryOpen: (sealed: string, context: string) =>
    sealed.startsWith(`${context}|`) ? sealed.slice(context.length + 1) : null,
  isOutdated: () => false,
};

/** Testers that write down what they were asked to try, and find this. */
export const createTesters = (find: (name: ServiceName) => Tested & { token?: string } = () => tested()) => {
  const tried: unknown[] = [];
  const tester = (name: ServiceName) => async (connection: unknown) => {
    tried.push(connection);
    return find(name);
  };
  const testers: ServiceTesters = {
    plex: tester('plex'),
    overseerr: tester('overseerr'),
    kuma: tester('uptime-kuma'),
    youtube: tester('youtube'),
  };
  return { testers, tried };
};
