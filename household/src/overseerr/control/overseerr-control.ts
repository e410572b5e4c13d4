import type { CallHousehold } from '../../uptime-kuma/control/kuma-control.ts';
import { type Installation, type InstallationChange, installationSchema } from '../installation.ts';
import {
  type AdvanceBody,
  type AskBody,
  type MediaChangeBody,
  type RequestState,
  requestStateSchema,
  requestsStateSchema,
  type TitleBody,
  type UserChangeBody,
} from './contract.ts';

/** What tests and tools do to the simulated Overseerr. */
export interface OverseerrControl {
  state(): Promise<Installation>;
  set(change: InstallationChange): Promise<Installation>;
  /** Everybody's requests, the oldest first. */
  requests(): Promise<RequestState[]>;
  /** Permissions and quotas of somebody, who becomes a user with that. */
  setUser(change: UserChangeBody): Promise<Installation>;
  /** Somebody asks for something; nobody is told, and nothing is checked. */
  ask(wish: AskBody): Promise<RequestState>;
  /** What becomes of a request; what is available comes into the library, too. */
  advance(step: AdvanceBody): Promise<RequestState>;
  /** Marks a title with a status of overseerr.md, "Enums". */
  setMedia(change: MediaChangeBody): Promise<Installation>;
  addTitle(title: TitleBody): Promise<Installation>;
  /** A fresh installation: the owner alone, no titles, no library. */
  empty(): Promise<Installation>;
  /** Goes down, keeps what it has, and comes back; answers at once. */
  restart(downMs?: number): Promise<Installation>;
}

export function createOverseerrControl(call: CallHousehold): OverseerrControl {
  const change = (path: string, body: unknown) =>
    call({ path: `/overseerr${path}`, body, answer: installationSchema });
  const changeRequest = (path: string, body: unknown) =>
    call({ path: `/overseerr/requests${path}`, body, answer: requestStateSchema });
  return {
    state: () => call({ path: '/overseerr', answer: installationSchema }),
    set: (body) => change('', body),
    requests: () => call({ path: '/overseerr/requests', answer: requestsStateSchema }),
    setUser: (body) => change('/users', body),
    ask: (body) => changeRequest('/add', body),
    advance: (body) => changeRequest('/advance', body),
    setMedia: (body) => change('/media', body),
    addTitle: (body) => change('/titles', body),
    empty: () => change('/empty', {}),
    restart: (downMs) => change('/restart', { downMs }),
  };
}
