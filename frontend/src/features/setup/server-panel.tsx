import type { OwnedServer } from '@medianest/shared';
import { ArrowRight, CircleCheck, CircleX } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';
import { ChoiceProblem } from './choice-problem.tsx';
import { ConnectionLadder } from './connection-ladder.tsx';
import { useChooseServer } from './use-servers.ts';

const Reach = ({ reachable }: { reachable: boolean }) => {
  const { setup } = useOwnerTexts();
  return (
    <span
      className={`ml-auto inline-flex items-center gap-1.5 whitespace-nowrap font-[620] text-small ${reachable ? 'text-up' : 'text-down'}`}
    >
      <Icon of={reachable ? CircleCheck : CircleX} size="small" />
      {reachable ? setup.reachable : setup.unreachable}
    </span>
  );
};

interface ServerPanelProps {
  server: OwnedServer;
  onChosen: (serverName: string) => void;
}

/** One server that was found, how it can be reached, and the button that moves it in. */
export const ServerPanel = ({ server, onChosen }: ServerPanelProps) => {
  const { setup } = useOwnerTexts();
  const choose = useChooseServer(onChosen);
  const { name, machineIdentifier, version, reachable } = server;
  return (
    <li className="rounded-panel bg-surface p-5 inset-ring inset-ring-line rail:p-6">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 className="type-section wrap-anywhere">{name}</h2>
        {version !== null && <span className="text-small text-text-3">{setup.version(version)}</span>}
        <Reach reachable={reachable} />
      </div>
      <div className="mt-3">
        <ConnectionLadder server={server} />
      </div>
      {choose.error !== null && (
        <div className="mt-3">
          <ChoiceProblem error={choose.error} />
        </div>
      )}
      {reachable && (
        <Button
          look="primary"
          className="mt-4 max-w-full"
          disabled={choose.isPending}
          onClick={() => choose.mutate({ machineIdentifier })}
        >
          <span className="truncate">{choose.isPending ? setup.choosing(name) : setup.choose(name)}</span>
          <Icon of={ArrowRight} />
        </Button>
      )}
    </li>
  );
};
