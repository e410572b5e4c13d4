import type { Section } from './items.ts';

export const films: Section = {
  key: '1',
  title: 'Films',
  type: 'movie',
  uuid: '2b1f6b0e-8d1c-4c4f-9d53-0a6f5f1f7c01',
  path: '/media/films',
  agent: 'tv.plex.agents.movie',
  scanner: 'Plex Movie',
};

export const series: Section = {
  key: '2',
  title: 'Series',
  type: 'show',
  uuid: '6f0c5d7a-3e7b-4b8a-8a1d-5c2e9b7d4f02',
  path: '/media/series',
  agent: 'tv.plex.agents.series',
  scanner: 'Plex TV Series',
};

export const documentaries: Section = {
  key: '3',
  title: 'Documentaries',
  type: 'movie',
  uuid: 'c9a4e8d2-71f5-4f0e-b6c8-3d9e1a5b6f03',
  path: '/media/documentaries',
  agent: 'tv.plex.agents.movie',
  scanner: 'Plex Movie',
};

/** Other Videos (plex.md §3); its files lie in a folder that exists, which is known only at the start. */
export const youtube: Section = {
  key: '4',
  title: 'YouTube',
  type: 'movie',
  uuid: '71d3f0b8-5c2e-4a96-8e07-b94c6d1a2e04',
  path: '/media/youtube',
  agent: 'tv.plex.agents.none',
  scanner: 'Plex Video Files Scanner',
};

export const sections: readonly Section[] = [films, series, documentaries, youtube];
