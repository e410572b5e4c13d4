import type { StatusAudience } from '../features/status/index.ts';

/** Passes on what happens to whoever listens, who comes later than what announces. */
export const createAnnouncer = () => {
  let listener: StatusAudience = { onServices: () => {}, onIncident: () => {} };
  const audience: StatusAudience = {
    onServices: (services) => listener.onServices(services),
    onIncident: (incident) => listener.onIncident(incident),
  };
  return {
    audience,
    listen: (next: StatusAudience) => {
      listener = next;
    },
  };
};
