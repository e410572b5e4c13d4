/** Where the house takes in what YouTube has; null while it has no room for that. */
const youtubePath: string | null = null;

export const youtubePlaceOf = (url: string): string | null =>
  youtubePath === null ? null : `${youtubePath}?url=${encodeURIComponent(url)}`;
