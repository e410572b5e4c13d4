/**
 * Names of files and folders that Plex sees, and that every file system takes (yt-dlp.md, "File names that Plex
 * accepts"). What strangers call their videos comes in here, and nothing of it comes out that leaves a folder.
 */

/** Of the whole name; sidecars such as `.pt-BR.srt` are longer than the video's own ending, and 255 is the end. */
const mostBytes = 180;

const bytesOf = (text: string) => Buffer.byteLength(text);

/** What is invisible, or turns the direction of text around; and halves of characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** The scanner passes over every name with this word in it. */
const sample = /(s)(?=ample)/gi;

/** It takes names that end so for trailers and the like of another film. */
const ofExtras =
  /-(?=(?:trailer|short|other|interview|scene|behindthescenes|deleted|featurette|sample)\s*$)/gi;

const clean = (text: string) =>
  text
    .replace(/\s+/gu, ' ')
    .replace(unseen, '')
    .normalize('NFC')
    .replace(/\s*:\s+/g, ' - ')
    .replace(/[/\\|:]+/g, '-')
    .replace(/[*?"<>]/g, '')
    .replace(/\.{2,}/g, '…')
    .replace(sample, '$1-')
    .replace(ofExtras, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.~]+|[\s.]+$/gu, '');

/** Whole characters as people see them; no more of them than fit. */
const cut = (text: string, bytes: number) => {
  if (bytesOf(text) <= bytes) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (bytesOf(kept + segment) > bytes) break;
    kept += segment;
  }
  return kept.replace(/[\s.]+$/u, '');
};

/** Ids are made of letters, digits, `-` and `_`, but may hold that word too. */
const mark = (id: string) => {
  if (!/^[\w-]{1,64}$/.test(id)) throw new TypeError('An id of YouTube has only letters, digits, - and _');
  return ` [${id.replace(sample, '$1-')}]`;
};

const nameOf = (parts: { before?: string; title: string; after: string; otherwise: string }) => {
  const { before = '', title, after, otherwise } = parts;
  const room = mostBytes - bytesOf(before) - bytesOf(after);
  return `${before}${cut(clean(title), room) || otherwise}${after}`;
};

/** `<title> [<videoId>].mp4` */
export const videoFileName = (video: { title: string; videoId: string; extension: string }): string => {
  const { title, videoId, extension } = video;
  if (!/^[a-z0-9]{1,5}$/.test(extension)) throw new TypeError('An extension has a few letters and digits');
  return nameOf({ title, after: `${mark(videoId)}.${extension}`, otherwise: 'Video' });
};

/** Beside a video, with its name: `jpg`, or `en.srt`. */
export const sidecarName = (videoFile: string, ending: string): string => {
  if (!/^(?:[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?\.srt|jpg)$/.test(ending))
    throw new TypeError('A picture or subtitles lie beside a video');
  return videoFile.replace(/\.[a-z0-9]{1,5}$/, `.${ending}`);
};

/** `YT <playlist> [<listId>]`: a folder that was called Shorts or Extras would be passed over. */
export const listFolderName = (list: { title: string; listId: string }): string =>
  nameOf({ before: 'YT ', title: list.title, after: mark(list.listId), otherwise: 'Playlist' });

/** Of a person, told from others of the same name by the id. */
export const personFolderName = (person: { name: string; id: string }): string =>
  nameOf({ before: 'YT ', title: person.name, after: mark(person.id), otherwise: 'Somebody' });
