import { cx } from 'class-variance-authority';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface SelectProps {
  /** Its name; what is chosen stands in it. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Something other than usual is chosen. */
  lit?: boolean;
  children: ReactNode;
}

/** The browser's own list in the clothes of the house: phones show their own wheel. */
export const Select = ({ label, value, onChange, lit = false, children }: SelectProps) => (
  <span className="relative inline-flex flex-none">
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={cx(
        'min-h-11 max-w-52 cursor-pointer appearance-none truncate rounded-control bg-sunken py-0 pr-9 pl-3.5 font-semibold text-small hover:bg-surface',
        lit
          ? 'text-lamp-text inset-ring inset-ring-lamp-edge'
          : 'text-text-2 inset-ring inset-ring-control-line',
      )}
    >
      {children}
    </select>
    <Icon
      of={ChevronDown}
      size="small"
      className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2"
    />
  </span>
);
