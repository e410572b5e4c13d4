import { isHouseHost } from './hosts.ts';

export interface OriginPolicy {
  /**
   * Whether a page of `origin` may change things here: PUBLIC_URL, one of ALLOWED_ORIGINS,
   * or the very address of this request when that is one inside the house.
   *
   * A public host name that nobody configured is refused even when it matches the request:
   * a stranger's name can be made to resolve to this machine.
   */
  isAllowed(origin: string | undefined, own: { protocol: string; host: string }): origin is string;
}

export const createOriginPolicy = (options: {
  publicUrl?: string;
  allowedOrigins: readonly string[];
}): OriginPolicy => {
  const configured = new Set([...(options.publicUrl ? [options.publicUrl] : []), ...options.allowedOrigins]);

  return {
    isAllowed(origin, own): origin is string {
      if (!origin || !URL.canParse(origin)) return false;
      if (configured.has(origin)) return true;
      return origin === `${own.protocol}://${own.host}` && isHouseHost(new URL(origin).hostname);
    },
  };
};
