import { afterAll, beforeAll, beforeEach } from 'vitest';
import {
  createHouseholdControl,
  type HouseholdControl,
  type HouseholdState,
  type PersonName,
  startHousehold,
} from '../src/index.ts';

export type Ask = {
  readonly path: string;
  readonly as?: PersonName;
  readonly token?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
};

export type HouseholdForTest = {
  readonly control: HouseholdControl;
  readonly state: () => HouseholdState;
  /** Calls plex.tv for JSON with a client identifier, with the person's account token. */
  readonly plexTv: (ask: Ask) => Promise<Response>;
  /** Calls the media server for JSON, with the person's server token. */
  readonly plex: (ask: Ask) => Promise<Response>;
  /** Calls Overseerr, below `/api/v1`; with its key unless `token` is another one, or empty for none. */
  readonly overseerr: (ask: Omit<Ask, 'as'>) => Promise<Response>;
};

export const clientIdentifier = '0d6f8c52-6f0d-4b0e-a4a5-8f3f4b1f3a77';

export type PinBody = {
  readonly id: number;
  readonly code: string;
  readonly authToken: string | null;
  readonly expiresIn: number;
  readonly createdAt: string;
  readonly expiresAt: string;
};

export async function bodyOf<Body>(response: Response | Promise<Response>): Promise<Body> {
  return (await (await response).json()) as Body;
}

/** A household of the suite's own on free ports, as at the start before each test. */
export function useHousehold(): HouseholdForTest {
  let control: HouseholdControl;
  let state: HouseholdState;
  let close = async () => {};

  beforeAll(async () => {
    const household = await startHousehold({ port: 0 });
    control = createHouseholdControl(household.controlUrl);
    close = household.close;
  });
  beforeEach(async () => {
    state = await control.reset();
  });
  afterAll(() => close());

  const call = (address: string, ask: Ask & { token: string | undefined }) =>
    fetch(address + ask.path, {
      method: ask.method ?? 'GET',
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        'x-plex-client-identifier': clientIdentifier,
        ...(ask.token ? { 'x-plex-token': ask.token } : {}),
        ...ask.headers,
      },
    });

  return {
    get control() {
      return control;
    },
    state: () => state,
    plexTv: (ask) =>
      call(state.addresses.plexTv, {
        ...ask,
        token: ask.token ?? (ask.as && state.people[ask.as].accountToken),
      }),
    plex: (ask) =>
      call(state.addresses.plex, {
        ...ask,
        token: ask.token ?? (ask.as && state.people[ask.as].serverToken),
      }),
    overseerr: ({ path, method = 'GET', token = state.overseerr.apiKey, headers }) =>
      fetch(`${state.addresses.overseerr}/api/v1${path}`, {
        method,
        redirect: 'manual',
        headers: { ...(token ? { 'x-api-key': token } : {}), ...headers },
      }),
  };
}
