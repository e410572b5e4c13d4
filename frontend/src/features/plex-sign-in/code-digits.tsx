import { cx } from 'class-variance-authority';
import { Bone } from '#components/ui/skeleton.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

const pane = 'h-19 flex-1 rounded-tile rail:h-22 rail:w-17 rail:flex-none';
const codeLength = 4;

const positions = Array.from({ length: codeLength }, (_, index) => index);

/** The code as large as it is read across a room. */
export const CodeDigits = ({ code, expired }: { code: string | null; expired: boolean }) => {
  const { door } = useTexts();
  if (code === null) {
    return (
      <div role="status" aria-label={door.codeLoading} className="flex gap-2 rail:gap-2.5">
        {positions.map((position) => (
          <Bone key={position} className={pane} />
        ))}
      </div>
    );
  }
  return (
    <div
      role="img"
      aria-label={door.codeLabel(code.split('').join(', '))}
      className={cx('flex gap-2 rail:gap-2.5', expired && 'line-through opacity-45')}
    >
      {code.split('').map((digit, position) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a digit is its place in the code
          key={position}
          className={cx(
            pane,
            'grid place-items-center bg-surface font-[740] text-[2.5rem] tabular-nums shadow-2 inset-ring inset-ring-line-strong [font-stretch:82%] rail:text-5xl',
          )}
        >
          {digit}
        </span>
      ))}
    </div>
  );
};
