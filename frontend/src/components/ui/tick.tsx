import { cx } from 'class-variance-authority';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface TickBoxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** It cannot be chosen; the words beside it say why. */
  disabled?: boolean;
}

/** The browser's own checkbox in the clothes of the house; a label around it gives the name. */
export const TickBox = ({ checked, onChange, disabled = false }: TickBoxProps) => (
  <span className="relative grid size-6 flex-none">
    <input
      type="checkbox"
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked)}
      className={cx(
        'peer size-6 appearance-none rounded-[7px]',
        disabled
          ? 'cursor-not-allowed bg-text/8'
          : 'cursor-pointer inset-ring-[1.5px] inset-ring-control-line checked:bg-lamp checked:inset-ring checked:inset-ring-lamp-edge',
      )}
    />
    <Icon
      of={Check}
      size="small"
      className={cx(
        'pointer-events-none invisible absolute inset-0 m-auto [stroke-width:3] peer-checked:visible',
        disabled ? 'text-text-2' : 'text-on-lamp',
      )}
    />
  </span>
);

interface TickProps extends TickBoxProps {
  children: ReactNode;
}

export const Tick = ({ children, ...box }: TickProps) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the box inside is one
  <label className="flex min-h-11 w-fit cursor-pointer items-center gap-2.5 text-small text-text-2">
    <TickBox {...box} />
    {children}
  </label>
);
