import type { ServiceName } from '@medianest/shared';
import type { ConfigMemory } from './config-memory.ts';
import type { ServicesRepository } from './services.repository.ts';
import type { ServiceData } from './stored-service.ts';

/** What a service told of itself; null: it did not tell. */
export interface ServiceFacts {
  version: string | null;
  serverName: string | null;
}

/** Keeps what a service told of itself, when that is new. */
export const createNoteFacts = (dependencies: {
  repository: Pick<ServicesRepository, 'noteFacts'>;
  memory: Pick<ConfigMemory, 'read' | 'forget'>;
}) => {
  const { repository, memory } = dependencies;

  return async (name: ServiceName, { version, serverName }: ServiceFacts): Promise<void> => {
    const known = (await memory.read()).get(name)?.data;
    const facts: Pick<ServiceData, 'name' | 'version'> = {
      ...(version && version !== known?.version && { version }),
      ...(serverName && serverName !== known?.name && { name: serverName }),
    };
    if (!known || Object.keys(facts).length === 0) return;
    await repository.noteFacts(name, facts);
    memory.forget();
  };
};

export type NoteFacts = ReturnType<typeof createNoteFacts>;
