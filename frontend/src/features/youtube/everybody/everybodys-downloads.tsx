import { Downloads } from '../downloads.tsx';
import { LimitsPart } from './limits-part.tsx';
import { QueueControl } from './queue-control.tsx';

/** For administrators: what the whole household fetches, the queue, and the limits. */
const EverybodysDownloads = () => (
  <>
    <QueueControl />
    <Downloads whose="everybody" />
    <LimitsPart />
  </>
);

export default EverybodysDownloads;
