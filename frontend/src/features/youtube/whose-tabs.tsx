import { Segments, segmentStyles } from '#components/ui/segments.tsx';
import type { Whose } from '#lib/queries/use-downloads.ts';
import { useTexts } from '#lib/texts/texts.tsx';

interface WhoseTabsProps {
  whose: Whose;
  onShow: (whose: Whose) => void;
}

/** For administrators: their own downloads, or those of the whole household. */
export const WhoseTabs = ({ whose, onShow }: WhoseTabsProps) => {
  const { youtube } = useTexts();
  const tabs = { mine: youtube.yours, everybody: youtube.everybodys };
  return (
    <Segments label={youtube.whose} className="mt-10">
      {(['mine', 'everybody'] as const).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === whose}
          onClick={() => onShow(name)}
          className={segmentStyles({ chosen: name === whose })}
        >
          {tabs[name]}
        </button>
      ))}
    </Segments>
  );
};
