import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';

/** The looks of everything that is pressed; links wear them too. */
export const buttonStyles = cva(
  [
    'inline-flex select-none items-center justify-center gap-2 whitespace-nowrap transition-[background-color,color,transform]',
    'active:scale-[0.98] disabled:cursor-not-allowed disabled:active:scale-100',
    'disabled:bg-surface disabled:text-text-3 disabled:inset-ring-line',
  ],
  {
    variants: {
      look: {
        primary: 'bg-lamp font-[660] text-on-lamp inset-ring inset-ring-lamp-edge hover:bg-lamp-hover',
        raised: 'bg-raised font-semibold text-text inset-ring inset-ring-line-strong hover:bg-overlay',
        quiet: 'font-semibold text-text-2 hover:bg-surface hover:text-text disabled:bg-transparent',
        danger: 'font-semibold text-down inset-ring inset-ring-down/50 hover:bg-down-wash',
      },
      size: {
        big: 'min-h-14 rounded-card px-6.5 text-[1.0625rem]',
        normal: 'min-h-11 rounded-control px-4.5 text-body',
        small: 'reach-44 min-h-9 rounded-[9px] px-3.5 text-small',
      },
    },
    compoundVariants: [{ look: 'quiet', size: 'normal', className: 'px-3' }],
    defaultVariants: { look: 'raised', size: 'normal' },
  },
);

export type ButtonLook = VariantProps<typeof buttonStyles>;

interface ButtonProps extends ComponentProps<'button'>, ButtonLook {}

export const Button = ({ look, size, className, type = 'button', ...rest }: ButtonProps) => (
  <button type={type} className={buttonStyles({ look, size, className })} {...rest} />
);
