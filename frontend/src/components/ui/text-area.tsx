import { type ComponentProps, useId } from 'react';

interface TextAreaProps extends ComponentProps<'textarea'> {
  label: string;
  hint?: string;
}

/** Several lines of words; label above, hint below. */
export const TextArea = ({ label, hint, ...area }: TextAreaProps) => {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold text-small">
        {label}
      </label>
      <textarea
        id={id}
        rows={3}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        className="w-full resize-y rounded-control bg-sunken px-3.5 py-3 text-body inset-ring inset-ring-control-line focus-visible:outline-2 focus-visible:outline-focus focus-visible:outline-offset-2"
        {...area}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-small text-text-3">
          {hint}
        </p>
      )}
    </div>
  );
};
