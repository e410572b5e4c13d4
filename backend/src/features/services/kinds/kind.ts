import type { ServiceName, TestProblem, TestStep } from '@medianest/shared';
import { AppError } from '../../../kernel/errors.ts';
import type { OpenedService, ServiceData } from '../stored-service.ts';

/** What a connection test found. */
export interface Tested {
  /** Null when everything works. */
  problem: TestProblem | null;
  steps: TestStep[];
  version: string | null;
  /** As the service calls itself. */
  serverName: string | null;
}

/** What is stored of a connection. */
export interface Kept {
  url: string | null;
  secret: string | null;
  data: ServiceData;
}

/** A connection that may be tried, and then kept. */
export interface Attempt {
  /** Its test sends a password or code, which the service may accept once only. */
  spendsSecret?: boolean;
  /** Over within 12 seconds. Never throws for what is wrong with the service. */
  test(): Promise<Tested>;
  /** @param tested null when it is kept without having been tried */
  keep(tested: Tested | null): Kept;
}

/** One outside service: how what an administrator enters becomes a connection. */
export interface ServiceKind<Settings> {
  /**
   * @param stored the service as it is saved, for secrets that were left out
   * @throws AppError `service.secret_required`, `conflict`, `validation.failed`
   */
  attempt(settings: Settings, stored: OpenedService | null): Attempt;
  /** The connection as it is saved. */
  again(stored: OpenedService): Attempt;
}

const originOf = (url: string | null) => (url && URL.canParse(url) ? new URL(url).origin : null);

export const isSameOrigin = (one: string | null, other: string): boolean =>
  one !== null && originOf(one) === originOf(other);

/** The stored secret, if this address is the one that it was entered for. */
export const findKeptSecret = (stored: OpenedService | null, url: string): string | null =>
  stored && isSameOrigin(stored.url, url) ? stored.secret : null;

const secrets: Partial<Record<ServiceName, string>> = {
  overseerr: 'API key',
  'uptime-kuma': 'user name and the password',
};

export const secretRequired = (name: ServiceName) =>
  new AppError(
    'unprocessable',
    'service.secret_required',
    `Enter the ${secrets[name] ?? 'secret'} as well: a stored one goes only to the address that it was entered for.`,
  );

/** What is known of the service by name: what a test told, else what was known of the same address. */
export const factsOf = (tested: Tested | null, stored: OpenedService | null): ServiceData =>
  tested
    ? { name: tested.serverName, version: tested.version }
    : { name: stored?.data.name ?? null, version: stored?.data.version ?? null };
