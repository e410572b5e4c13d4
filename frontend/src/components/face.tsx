import { cx } from 'class-variance-authority';

const hues = [40, 75, 145, 200, 265, 310, 350];

/** Always the same for the same name. */
export const hueOf = (name: string) => {
  let sum = 0;
  for (const character of name) sum += character.codePointAt(0) ?? 0;
  return hues[sum % hues.length];
};

/** A person's initial on a colour that is always the same for the same name. */
export const Face = ({ name, small = false }: { name: string; small?: boolean }) => (
  <span
    aria-hidden
    className={cx(
      'grid flex-none place-items-center rounded-full font-[660] text-[oklch(0.2_0.03_322)] uppercase [font-stretch:84%]',
      small ? 'size-6.5 text-[0.6875rem]' : 'size-9 text-small',
    )}
    style={{ background: `oklch(0.82 0.1 ${hueOf(name)})` }}
  >
    {[...name][0]}
  </span>
);
