import type { Quality } from '@medianest/shared';
import { Segments, segmentStyles } from '#components/ui/segments.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import type { Draft } from './use-draft.ts';

const qualities: readonly Quality[] = ['1080p', '720p', '480p', 'best', 'audio'];

/** How sharp the picture is, or none; the line below says what that means. */
export const QualityChoice = ({ form }: Pick<Draft, 'form'>) => {
  const { youtube } = useTexts();
  const chosen = form.watch('quality');
  return (
    <div className="grid gap-1.5">
      <span className="font-semibold text-small">{youtube.quality}</span>
      <Segments label={youtube.quality}>
        {qualities.map((quality) => (
          <button
            key={quality}
            type="button"
            aria-pressed={quality === chosen}
            onClick={() => form.setValue('quality', quality)}
            className={segmentStyles({ chosen: quality === chosen, className: 'px-3' })}
          >
            {youtube.qualities[quality]}
          </button>
        ))}
      </Segments>
      <p className="text-small text-text-3">{youtube.qualityHints[chosen]}</p>
    </div>
  );
};
