import type { ServiceName } from '@medianest/shared';
import * as z from 'zod';

/** What is kept of a service beside its address and its secret. Which of it is there depends on the service. */
export const serviceDataSchema = z.object({
  /** Of the household's Plex server. */
  machineIdentifier: z.string().optional(),
  /** As the service calls itself, and its version: when somebody looked last. */
  name: z.string().nullish(),
  version: z.string().nullish(),
  username: z.string().optional(),
  folder: z.string().optional(),
  plexPath: z.string().optional(),
});

export type ServiceData = z.output<typeof serviceDataSchema>;

/** A service as the database has it. */
export interface StoredService {
  name: ServiceName;
  /** Null for what is a folder. */
  url: string | null;
  sealedSecret: string | null;
  enabled: boolean;
  data: ServiceData;
  revision: number;
  updatedAt: Date;
  /** The username of the person; null when the environment did it, or nobody who is still here. */
  updatedBy: string | null;
}

/** The same with its secret in plain text. */
export interface OpenedService extends StoredService {
  /** Null when there is none, or when the key that sealed it is lost. */
  secret: string | null;
}
