import { LiveBar } from '#components/ui/live-bar.tsx';

export const Busy = ({ word }: { word: string }) => (
  <div role="status" className="grid max-w-88 gap-3">
    <h1 className="type-title">{word}</h1>
    <LiveBar />
  </div>
);
