import { useTexts } from '#lib/texts/texts.tsx';

/** How a heartbeat bar is read. */
export const Legend = () => (
  <p className="mt-3 flex items-center gap-4 text-text-3 text-tiny">
    <svg viewBox="0 0 34 40" aria-hidden="true" className="h-7 w-6 flex-none">
      <path d="M0 17h4v10h-4zM5 14h4v13h-4z" className="fill-(--up-fill)" />
      <path d="M12 5h4v22h-4z" className="fill-(--slow-fill)" />
      <path d="M19 28h4v12h-4z" className="fill-(--down-fill)" />
      <path d="M27 20.500h3v6h-3z" className="fill-none stroke-(--unknown) stroke-1" />
    </svg>
    {useTexts().status.legend}
  </p>
);
