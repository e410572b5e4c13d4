const ratingKeys = /^\d{1,12}$/;

/** The rating key in an address (`?key=`); null when there is none, or something else. */
export const keyOf = (params: { get(name: string): string | null } | null): string | null => {
  const key = params?.get('key') ?? '';
  return ratingKeys.test(key) ? key : null;
};
