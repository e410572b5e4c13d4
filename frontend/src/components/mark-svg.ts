import type { Lights } from '../lib/lights.ts';

export const markOutline =
  'M16 2.6 2.8 13.2a1.6 1.6 0 0 0 1 2.8H5v11.4A2.6 2.6 0 0 0 7.6 30h16.8a2.6 2.6 0 0 0 2.6-2.6V16h1.2a1.6 1.6 0 0 0 1-2.8z';

export const paneSize = 5.4;

export const markPanes = [
  { of: 'plex', x: 9.8, y: 15 },
  { of: 'overseerr', x: 16.8, y: 15 },
  { of: 'youtube', x: 9.8, y: 22 },
  { of: 'monitoring', x: 16.8, y: 22 },
] as const;

/** Outside of the page there are no tokens, so the colours of the night are written out. */
const colours = { wall: '#5b3b5d', lit: '#fdba72', dark: '#130b16' };

/** The mark as a file of its own, for the icon of the tab and the installed app. */
export const markSvg = (lights: Lights): string => {
  const panes = markPanes.map(
    ({ of, x, y }) =>
      `<rect x="${x}" y="${y}" width="${paneSize}" height="${paneSize}" rx="1" fill="${lights[of] ? colours.lit : colours.dark}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>MediaNest</title><path d="${markOutline}" fill="${colours.wall}"/>${panes.join('')}</svg>`;
};
