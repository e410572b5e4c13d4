/** Says whether a path lies in one of the folders (or is the file) named. */
export const inside = (path: string, ...places: string[]) =>
  places.some((place) => path === place || path.startsWith(`${place}/`));

/** Like `inside`, for the folders of the backend's source. */
export const insideBackend = (path: string, ...rooms: string[]) =>
  inside(path, ...rooms.map((room) => `backend/src/${room}`));

/** The slice of the backend that a file belongs to. */
export const sliceOf = (path: string) => /^backend\/src\/features\/([^/]+)\//.exec(path)?.[1];

/** The feature of the frontend that a file belongs to. */
export const frontendFeatureOf = (path: string) => /^frontend\/src\/features\/([^/]+)\//.exec(path)?.[1];

/** The programs of the backend: they alone read the environment, and nobody imports them. */
export const isEntry = (path: string) => /^backend\/src\/(main|worker|cli)\.ts$/.test(path);

/** Tests and what supports them. */
export const isTest = (path: string) =>
  /\.test\.tsx?$|^(shared|backend|frontend|household)\/(test|src\/testing)\//.test(path);

/** What browsers run of the contract. */
export const runsInBrowsers: ReadonlySet<string> = new Set([
  'shared/src/client.ts',
  'shared/src/merge-search.ts',
  'shared/src/youtube-room.ts',
]);
