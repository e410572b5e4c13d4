/** Filters of a library as the portal is asked; absent ones are left out, so that keys stay equal. */
export interface LibraryFilter {
  genre?: string;
  year?: number;
  unwatched?: '1';
}

export const toLibraryFilter = ({
  genre,
  year,
  unwatched,
}: {
  genre: string | null;
  year: number | null;
  unwatched: boolean;
}): LibraryFilter => ({
  ...(genre !== null && { genre }),
  ...(year !== null && { year }),
  ...(unwatched && { unwatched: '1' }),
});
