/** Something is under way and nobody knows how far: a light that walks along the bar. */
export const LiveBar = () => (
  <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-text/12">
    <div className="h-full w-1/3 animate-walk rounded-full bg-progress motion-reduce:w-full motion-reduce:opacity-60" />
  </div>
);
