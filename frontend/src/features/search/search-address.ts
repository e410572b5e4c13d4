export const searchPath = '/discover/';

/** The box, for the hits below it: the way up from the first of them leads there. */
export const searchBoxId = 'search-box';

/** The text of a search as its address carries it; '' where nothing is searched. */
export const searchTextOf = (params: { get(name: string): string | null } | null): string =>
  params?.get('q')?.trim() ?? '';

export const searchAddress = (text: string): string =>
  text.trim() === '' ? searchPath : `${searchPath}?q=${encodeURIComponent(text.trim())}`;

const youtube = /^(https?:\/\/)?((www|m|music)\.)?(youtube\.com|youtu\.be)\//i;

/** Whether a text is an address of YouTube: no library holds a title of that name. */
export const isYoutubeAddress = (text: string): boolean => youtube.test(text.trim());
