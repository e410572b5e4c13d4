import { useSession } from '#lib/queries/use-session.ts';
import type { PartOfDay } from '#lib/texts/en/home.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useNow } from '#lib/use-now.ts';

const everyMs = 60_000;

/** Four parts of the day, by the reader's clock. */
export const partOfDay = (hour: number): PartOfDay => {
  if (hour < 5) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'day' : 'evening';
};

export const Greeting = () => {
  const { home } = useTexts();
  const now = useNow({ everyMs });
  const name = useSession().data?.user.username ?? '';
  return (
    <h1 className="type-hero wrap-break-word rail:max-wide:text-[2.75rem]">
      {home.greeting(partOfDay(new Date(now).getHours()), name)}
    </h1>
  );
};
