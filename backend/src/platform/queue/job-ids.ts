/** BullMQ refuses ids with a colon and ids that are whole numbers; ours may be anything. */
const mark = 'id-';

export const toStoredId = (id: string): string => mark + encodeURIComponent(id);

/** Ids that BullMQ made itself, for schedules and for jobs without one, stay as they are. */
export const fromStoredId = (stored: string): string =>
  stored.startsWith(mark) ? decodeURIComponent(stored.slice(mark.length)) : stored;
