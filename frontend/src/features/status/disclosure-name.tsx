import { cx } from 'class-variance-authority';
import { ChevronDown } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';

interface DisclosureNameProps {
  name: string;
  isOpen: boolean;
  onToggle: () => void;
}

/** The name of a row, which opens what lies under it. */
export const DisclosureName = ({ name, isOpen, onToggle }: DisclosureNameProps) => (
  <button
    type="button"
    aria-expanded={isOpen}
    onClick={onToggle}
    className="reach-44 type-subhead inline-flex max-w-full items-center gap-1.5 rounded-control text-left hover:text-lamp-text"
  >
    <span dir="auto" className="min-w-0 break-words">
      {name}
    </span>
    <Icon
      of={ChevronDown}
      size="small"
      className={cx('text-text-3 transition-transform', isOpen && 'rotate-180')}
    />
  </button>
);
