import { LayoutGrid, List } from 'lucide-react';
import type { WallLayout } from '#components/media/wall/geometry.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Segments, segmentStyles } from '#components/ui/segments.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

const icons = { grid: LayoutGrid, list: List } as const;
const layouts = ['grid', 'list'] as const;

interface LayoutSwitchProps {
  layout: WallLayout;
  choose: (layout: WallLayout) => void;
}

export const LayoutSwitch = ({ layout, choose }: LayoutSwitchProps) => {
  const { library } = useTexts();
  return (
    <Segments label={library.layout} className="flex-none">
      {layouts.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === layout}
          onClick={() => choose(name)}
          className={segmentStyles({ chosen: name === layout })}
        >
          <Icon of={icons[name]} size="small" />
          <span className="max-rail:sr-only">{library.layouts[name]}</span>
        </button>
      ))}
    </Segments>
  );
};
