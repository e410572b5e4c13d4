/** Where people say it otherwise than "1 hour ago". */
export const time = {
  aMinuteAgo: 'a minute ago',
  anHourAgo: 'an hour ago',
  minutes: (minutes: number) => `${minutes} min`,
  hours: (hours: number, minutes: number) =>
    minutes === 0 ? `${hours} h` : `${hours} h ${String(minutes).padStart(2, '0')}`,
};
