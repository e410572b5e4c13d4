'use client';

import { Check } from 'lucide-react';
import * as Checkbox from 'radix-ui/checkbox';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface TickProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}

export const Tick = ({ checked, onChange, children }: TickProps) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the Radix checkbox inside is a labelable button
  <label className="flex min-h-11 w-fit items-center gap-2.5 text-small text-text-2">
    <Checkbox.Root
      checked={checked}
      onCheckedChange={(state) => onChange(state === true)}
      className="grid size-6 flex-none place-items-center rounded-[7px] inset-ring-[1.5px] inset-ring-control-line data-[state=checked]:bg-lamp data-[state=checked]:text-on-lamp data-[state=checked]:inset-ring data-[state=checked]:inset-ring-lamp-edge"
    >
      <Checkbox.Indicator>
        <Icon of={Check} size="small" className="[stroke-width:3]" />
      </Checkbox.Indicator>
    </Checkbox.Root>
    {children}
  </label>
);
