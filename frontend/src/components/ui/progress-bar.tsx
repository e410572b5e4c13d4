interface ProgressBarProps {
  label: string;
  /** From 0 to 1. */
  value: number;
  /** In words, for screen readers: "11:42". */
  valueText: string;
}

/** Eases between two values and glows while it is live. */
export const ProgressBar = ({ label, value, valueText }: ProgressBarProps) => (
  <div
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={Math.round(value * 100)}
    aria-valuetext={valueText}
    className="h-1.5 rounded-full bg-text/12"
  >
    <div
      className="h-full rounded-full bg-progress shadow-[0_0_14px_-1px_color-mix(in_oklch,var(--lamp)_60%,transparent)] transition-[width] duration-1000 ease-linear"
      style={{ width: `${value * 100}%` }}
    />
  </div>
);
