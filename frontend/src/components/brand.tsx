import type { Lights } from '#lib/lights.ts';
import { useTexts } from '../lib/texts/texts.tsx';
import { Mark } from './mark.tsx';

export const Brand = ({ lights, wordClassName }: { lights?: Lights; wordClassName?: string }) => (
  <span className="type-brand flex items-center gap-[11px]">
    <Mark {...(lights && { lights })} className="size-[2.125rem] flex-none" />
    <span className={wordClassName}>{useTexts().shell.brand}</span>
  </span>
);
