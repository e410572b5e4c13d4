import type * as z from 'zod';
import type { ServiceName } from '../faults/services.ts';
import { createOverseerrControl, type OverseerrControl } from '../overseerr/control/overseerr-control.ts';
import type { PersonName } from '../people/cast.ts';
import { createKumaControl, type KumaControl } from '../uptime-kuma/control/kuma-control.ts';
import { createYoutubeControl, type YoutubeControl } from '../youtube/control/youtube-control.ts';
import {
  type AdditionBody,
  type ApprovalBody,
  type ConnectionsBody,
  type DenialBody,
  type FaultBody,
  type HouseholdState,
  householdStateSchema,
  type ImageBody,
  type ItemState,
  itemStateSchema,
  type LibrarySizeBody,
  type PinState,
  type PlayBody,
  pinStateSchema,
  type SessionState,
  type ShareBody,
  type StopBody,
  sessionStateSchema,
} from './contract.ts';

/** The control interface for tests and tools; every method rejects when the household refuses. */
export interface HouseholdControl {
  readonly uptimeKuma: KumaControl;
  readonly overseerr: OverseerrControl;
  readonly youtube: YoutubeControl;
  state(): Promise<HouseholdState>;
  approvePin(approval: ApprovalBody): Promise<PinState>;
  /** The PIN is gone at once: its client gets error 1020. */
  denyPin(denial: DenialBody): Promise<PinState>;
  setService(name: ServiceName, fault: FaultBody): Promise<HouseholdState>;
  /** Ends the person's account and server tokens; the answer lists the ones that follow. */
  revokeTokens(person: PersonName): Promise<HouseholdState>;
  share(person: PersonName, sections: ShareBody['sections']): Promise<HouseholdState>;
  setConnections(connections: ConnectionsBody): Promise<HouseholdState>;
  /** The film or episode is there, and told of, when this answers. */
  addItem(addition: AdditionBody): Promise<ItemState>;
  /** Takes a film, show, season or episode away. */
  removeItem(ratingKey: string): Promise<ItemState>;
  /** Fills a section with invented films, empties it, or brings back what it held at the start. */
  setLibrarySize(size: LibrarySizeBody): Promise<HouseholdState>;
  setScanDelay(delayMs: number): Promise<HouseholdState>;
  /** Gives the pictures of an item or a collection a bad day, or ends it with `ok`. */
  setImage(image: ImageBody): Promise<HouseholdState>;
  /** Somebody begins to watch something. */
  startSession(play: PlayBody): Promise<SessionState>;
  stopSession(stop: StopBody): Promise<SessionState>;
  reset(): Promise<HouseholdState>;
}

/** @param controlUrl as `startHousehold` gives it, or `<plex.tv address>/_household` */
export function createHouseholdControl(controlUrl: string): HouseholdControl {
  async function call<Answer>(request: {
    path: string;
    body?: unknown;
    answer: z.ZodType<Answer>;
  }): Promise<Answer> {
    const post = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request.body),
    };
    const response = await fetch(controlUrl + request.path, request.body === undefined ? {} : post);
    if (!response.ok)
      throw new Error(`The household refused ${request.path}: ${response.status} ${await response.text()}`);
    return request.answer.parse(await response.json());
  }
  const change = (path: string, body: unknown) => call({ path, body, answer: householdStateSchema });

  return {
    uptimeKuma: createKumaControl(call),
    overseerr: createOverseerrControl(call),
    youtube: createYoutubeControl(call),
    state: () => call({ path: '', answer: householdStateSchema }),
    approvePin: (approval) => call({ path: '/pins/approve', body: approval, answer: pinStateSchema }),
    denyPin: (denial) => call({ path: '/pins/deny', body: denial, answer: pinStateSchema }),
    setService: (name, fault) => change(`/services/${name}`, fault),
    revokeTokens: (person) => change('/tokens/revoke', { person }),
    share: (person, sections) => change('/shares', { person, sections }),
    setConnections: (connections) => change('/connections', connections),
    addItem: (addition) => call({ path: '/items/add', body: addition, answer: itemStateSchema }),
    removeItem: (ratingKey) => call({ path: '/items/remove', body: { ratingKey }, answer: itemStateSchema }),
    setLibrarySize: (size) => change('/library', size),
    setScanDelay: (delayMs) => change('/scans', { delayMs }),
    setImage: (image) => change('/images', image),
    startSession: (play) => call({ path: '/sessions/start', body: play, answer: sessionStateSchema }),
    stopSession: (stop) => call({ path: '/sessions/stop', body: stop, answer: sessionStateSchema }),
    reset: () => change('/reset', {}),
  };
}
