import { cx } from 'class-variance-authority';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

/** About five lines; what is longer would push the title out of sight. */
const shortLength = 360;

export const Summary = ({ text }: { text: string | null }) => {
  const { item } = useTexts();
  const [whole, setWhole] = useState(false);
  if (text === null || text === '') return null;
  const isLong = text.length > shortLength;
  return (
    <div>
      <p
        dir="auto"
        className={cx('type-lead max-w-[56ch] whitespace-pre-line', isLong && !whole && 'line-clamp-5')}
      >
        {text}
      </p>
      {isLong && (
        <Button
          look="quiet"
          size="small"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
          className="-ml-3.5 mt-1"
        >
          {whole ? item.readLess : item.readOn}
        </Button>
      )}
    </div>
  );
};
