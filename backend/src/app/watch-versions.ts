import type { ServiceName, ServiceStatus } from '@medianest/shared';
import type { Connections, Services } from '../features/services/index.ts';
import type { OverseerrClient } from '../integrations/overseerr/index.ts';
import type { Log } from '../kernel/log.ts';
import { answers } from './watch-overseerr.ts';

/** Asks a service for its version; null when it does not tell. */
type Ask = () => Promise<string | null>;

/** Null also while Overseerr is not set up, or does not take the key. */
export const askOverseerrVersion = async (parts: {
  connection: Connections['overseerr'];
  client: OverseerrClient;
}): Promise<string | null> => {
  const target = await parts.connection.find();
  const read = target && (await parts.client.at(target).getStatus());
  return read?.answer === 'found' ? read.value.version : null;
};

/** Asks services for their version when they are seen to answer again: whoever updates one has to stop it. */
export const watchVersions = (parts: {
  ask: Partial<Record<ServiceName, Ask>>;
  noteFacts: Services['noteFacts'];
  log: Log;
}) => {
  const { ask, noteFacts, log } = parts;
  const answering = new Set<ServiceName>();

  const learn = async (name: ServiceName, askFor: Ask) => {
    try {
      const version = await askFor();
      // It is asked again when it is next looked at.
      if (version === null) answering.delete(name);
      await noteFacts(name, { version, serverName: null });
    } catch (cause) {
      answering.delete(name);
      log.info({ err: cause, service: name }, 'The version of a service could not be learnt');
    }
  };

  return {
    onServices(services: ServiceStatus[]) {
      for (const service of services) {
        const { name } = service;
        const askFor = ask[name];
        if (!answers(service)) answering.delete(name);
        else if (askFor && !answering.has(name)) {
          answering.add(name);
          void learn(name, askFor);
        }
      }
    },
  };
};
