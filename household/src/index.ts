export type {
  AdditionBody,
  ConnectionsBody,
  FaultBody,
  HouseholdState,
  ImageBody,
  ItemState,
  LibrarySizeBody,
  PinState,
  PlayBody,
  SessionState,
  StopBody,
} from './control/contract.ts';
export { createHouseholdControl, type HouseholdControl } from './control/control-client.ts';
export type { ServiceName } from './faults/services.ts';
export type { RequestState } from './overseerr/control/contract.ts';
export type { OverseerrControl } from './overseerr/control/overseerr-control.ts';
export type { PersonName } from './people/cast.ts';
export { type RunningHousehold, startHousehold } from './start-household.ts';
export type { KumaMonitorState, KumaState } from './uptime-kuma/control/contract.ts';
export type { KumaControl } from './uptime-kuma/control/kuma-control.ts';
export type { YoutubeState, YoutubeVideoState } from './youtube/control/contract.ts';
export type { YoutubeControl } from './youtube/control/youtube-control.ts';
export type { PlaylistName, Trouble } from './youtube/videos/video.ts';
