import { type ComponentProps, useId } from 'react';

interface EnabledSwitchProps extends ComponentProps<'input'> {
  label: string;
  detail: string;
}

/** The browser's own checkbox, drawn as a switch. */
export const EnabledSwitch = ({ label, detail, ...input }: EnabledSwitchProps) => {
  const id = useId();
  return (
    <div className="flex items-center gap-4">
      <input
        id={id}
        type="checkbox"
        aria-describedby={`${id}-detail`}
        className="reach-44 relative h-7 w-12 flex-none cursor-pointer appearance-none rounded-full bg-sunken inset-ring-[1.5px] inset-ring-control-line transition-colors before:absolute before:top-1 before:left-1 before:size-5 before:rounded-full before:bg-text-2 before:transition-transform checked:bg-lamp checked:inset-ring-lamp-edge checked:before:translate-x-5 checked:before:bg-on-lamp"
        {...input}
      />
      <div className="min-w-0">
        <label htmlFor={id} className="cursor-pointer font-semibold">
          {label}
        </label>
        <p id={`${id}-detail`} className="text-small text-text-3">
          {detail}
        </p>
      </div>
    </div>
  );
};
