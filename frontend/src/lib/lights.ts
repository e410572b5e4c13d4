/** The four windows, in drawing order. */
export const windows = ['plex', 'overseerr', 'youtube', 'monitoring'] as const;
export type HouseWindow = (typeof windows)[number];

/** Which windows are lit: a lit window works, a closed shutter is down. */
export type Lights = Record<HouseWindow, boolean>;

export const allLit: Lights = { plex: true, overseerr: true, youtube: true, monitoring: true };
export const allDark: Lights = { plex: false, overseerr: false, youtube: false, monitoring: false };

export const isAllDark = (lights: Lights): boolean => windows.every((name) => !lights[name]);
