/** Addresses are built from ids, so nothing that a person typed reaches the program. */
export const videoAddress = (videoId: string) => `https://www.youtube.com/watch?v=${videoId}`;
export const playlistAddress = (listId: string) => `https://www.youtube.com/playlist?list=${listId}`;

const canonical = /^https:\/\/www\.youtube\.com\/(?:watch\?v=[\w-]{11}|playlist\?list=[\w-]{2,64})$/;

/** Options can hide in the fragment of an address, and other hosts behind a user name (yt-dlp.md, "Security"). */
export const requireCanonical = (url: string): string => {
  if (!canonical.test(url)) throw new TypeError('Only addresses built from ids are looked at');
  return url;
};
