import type { OwnedServer, ProbedConnection } from '@medianest/shared';
import { CircleCheck, CircleX } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { useFormat } from '#lib/format.ts';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';

interface RungProps {
  connection: ProbedConnection;
  /** Only the first failure of a server that cannot be reached needs something done. */
  advise: boolean;
}

const Rung = ({ connection, advise }: RungProps) => {
  const { setup } = useOwnerTexts();
  const format = useFormat();
  const { status, kind, uri, responseTimeMs } = connection;
  const { word, remedy } = setup.results[status];
  const passed = status === 'ok';
  return (
    <li className="relative grid grid-cols-[1.375rem_minmax(0,1fr)_auto] gap-x-3.5 py-2.5 not-last:after:absolute not-last:after:top-9 not-last:after:-bottom-1.5 not-last:after:left-[0.625rem] not-last:after:w-0.5 not-last:after:rounded-full not-last:after:bg-line-strong">
      <Icon
        of={passed ? CircleCheck : CircleX}
        size="large"
        className={passed ? 'mt-px text-up' : 'mt-px text-down'}
      />
      <div className="min-w-0">
        <p>
          <b className="font-semibold">{setup.kinds[kind]}:</b> <span className="text-text-2">{word}</span>
        </p>
        <p className="font-mono text-text-3 text-tiny wrap-anywhere">{uri}</p>
      </div>
      <span className="text-small text-text-3 tabular-nums">
        {responseTimeMs !== null && setup.milliseconds(format.number(responseTimeMs))}
      </span>
      {advise && remedy !== '' && (
        <p className="relative z-1 col-start-2 col-end-4 mt-2 rounded-card bg-down-wash px-4 py-3 text-small">
          {remedy}
        </p>
      )}
    </li>
  );
};

/** What passed, the first thing that failed, and its remedy. */
export const ConnectionLadder = ({ server }: { server: OwnedServer }) => {
  const { setup } = useOwnerTexts();
  const firstFailure = server.connections.find(({ status }) => status !== 'ok');
  return (
    <ol aria-label={setup.connectionsLabel(server.name)}>
      {server.connections.map((connection) => (
        <Rung
          key={connection.uri}
          connection={connection}
          advise={!server.reachable && connection === firstFailure}
        />
      ))}
    </ol>
  );
};
