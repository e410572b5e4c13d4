/** Where people say it otherwise than "1 hour ago". */
export const time = {
  aMinuteAgo: 'a minute ago',
  anHourAgo: 'an hour ago',
};
