import type { VideoSection } from '../ports.ts';

/** More at once make an address that servers refuse (plex.md §2, "Traps"). */
export const mostAtOnce = 100;

export const chunksOf = <T>(all: readonly T[], size = mostAtOnce): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

const moveOne = (order: string[], item: string, to: number) => {
  order.splice(order.indexOf(item), 1);
  order.splice(to, 0, item);
};

/**
 * Brings a collection in line with what is wanted: adds, removes and moves what has to be.
 *
 * @param options.isOurs whether a member came from here; what people added themselves stays, at the end
 */
export const arrangeCollection = async (
  section: VideoSection,
  ratingKey: string,
  options: { present: readonly string[]; wanted: readonly string[]; isOurs: (item: string) => boolean },
): Promise<void> => {
  const { present, wanted, isOurs } = options;
  const missing = wanted.filter((item) => !present.includes(item));
  for (const items of chunksOf(missing)) await section.addToCollection(ratingKey, items);
  const gone = present.filter((item) => !wanted.includes(item) && isOurs(item));
  for (const item of gone) await section.removeFromCollection(ratingKey, item);
  await section.orderByHand(ratingKey);
  const order = [...present.filter((item) => !gone.includes(item)), ...missing];
  for (const [at, item] of wanted.entries()) {
    if (order[at] === item) continue;
    await section.moveInCollection(ratingKey, { item, after: wanted[at - 1] ?? null });
    moveOne(order, item, at);
  }
};
