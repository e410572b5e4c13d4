/** Where the house takes in what YouTube has. */
export const youtubePlaceOf = (url: string): string => `/youtube/?url=${encodeURIComponent(url)}`;
