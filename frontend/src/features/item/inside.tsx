import type { MediaType } from '@medianest/shared';
import type { FC } from 'react';
import { Albums } from './albums.tsx';
import { Episodes } from './episodes.tsx';
import type { InsideProps } from './inside-props.ts';
import { Seasons } from './seasons.tsx';
import { Tracks } from './tracks.tsx';

const insides: Partial<Record<MediaType, FC<InsideProps>>> = {
  show: Seasons,
  season: Episodes,
  episode: Episodes,
  artist: Albums,
  album: Tracks,
};

/** What something holds: the seasons of a series, the episodes of a season, the albums of an artist. */
export const Inside = (props: InsideProps) => {
  const Of = insides[props.item.type];
  return Of === undefined ? null : <Of {...props} />;
};
