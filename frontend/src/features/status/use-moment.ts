import { useFormat } from '#lib/format.ts';

const isToday = (iso: string) => new Date(iso).toDateString() === new Date().toDateString();

/** A moment by the clock when it is of today, else with its date. */
export const useMoment = () => {
  const format = useFormat();
  return (iso: string): string => (isToday(iso) ? format.time(Date.parse(iso)) : format.dateTime(iso));
};
