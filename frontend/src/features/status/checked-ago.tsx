import { useFormat } from '#lib/format.ts';
import { howLong } from '#lib/status-words.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useNow } from '#lib/use-now.ts';

const everyMs = 5_000;
const justNowMs = 5_000;

/** The age of what is shown, which grows while it is looked at. */
export const CheckedAgo = ({ at }: { at: string }) => {
  const texts = useTexts();
  const format = useFormat();
  const ageMs = useNow({ everyMs }) - Date.parse(at);
  const isNow = ageMs < justNowMs;
  return (
    <span className="text-text-3 text-tiny tabular-nums">
      {isNow ? texts.monitors.checkedNow : texts.monitors.checked(howLong(ageMs, { texts, format }))}
    </span>
  );
};
