export const searchPath = '/search/';

/** The box, for the hits below it: the way up from the first of them leads there. */
export const searchBoxId = 'search-box';

/** The text of a search as its address carries it; '' where nothing is searched. */
export const searchTextOf = (params: { get(name: string): string | null } | null): string =>
  params?.get('q')?.trim() ?? '';

export const searchAddress = (text: string): string =>
  text.trim() === '' ? searchPath : `${searchPath}?q=${encodeURIComponent(text.trim())}`;
