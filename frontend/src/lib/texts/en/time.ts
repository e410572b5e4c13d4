/** Where people say it otherwise than the browser would. */
export const time = {
  aMinuteAgo: 'a minute ago',
  anHourAgo: 'an hour ago',
  /** How long a film runs: "1 h 53", "24 min". */
  length: (hours: number, minutes: number) =>
    hours === 0 ? `${minutes} min` : `${hours} h ${String(minutes).padStart(2, '0')}`,
};
