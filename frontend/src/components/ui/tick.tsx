import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface TickProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}

/** The browser's own checkbox in the clothes of the house. */
export const Tick = ({ checked, onChange, children }: TickProps) => (
  <label className="flex min-h-11 w-fit cursor-pointer items-center gap-2.5 text-small text-text-2">
    <span className="relative grid size-6 flex-none">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="peer size-6 cursor-pointer appearance-none rounded-[7px] inset-ring-[1.5px] inset-ring-control-line checked:bg-lamp checked:inset-ring checked:inset-ring-lamp-edge"
      />
      <Icon
        of={Check}
        size="small"
        className="pointer-events-none invisible absolute inset-0 m-auto text-on-lamp [stroke-width:3] peer-checked:visible"
      />
    </span>
    {children}
  </label>
);
