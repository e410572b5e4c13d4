import type { Account, OwnedServer } from '@medianest/shared';
import { RotateCw } from 'lucide-react';
import { FocusOnChange } from '#components/focus-on-change.tsx';
import { PartFailed } from '#components/part-failed.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { LiveBar } from '#components/ui/live-bar.tsx';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';
import { ManualAddress } from './manual-address.tsx';
import { NoServer } from './no-server.tsx';
import { ServerPanel } from './server-panel.tsx';
import { useServers } from './use-servers.ts';

interface ServersStepProps {
  user: Account;
  onChosen: (serverName: string) => void;
}

const reachableFirst = (servers: readonly OwnedServer[]) =>
  [...servers].sort((a, b) => Number(b.reachable) - Number(a.reachable));

const Looking = () => {
  const { setup } = useOwnerTexts();
  return (
    <div role="status" className="grid max-w-88 gap-2.5">
      <LiveBar />
      <p className="text-text-2">{setup.serversBusy}</p>
    </div>
  );
};

interface FoundProps extends ServersStepProps {
  servers: ReturnType<typeof useServers>;
}

const Found = ({ user, servers, onChosen }: FoundProps) => {
  const { setup } = useOwnerTexts();
  const { data, error, errorUpdatedAt, isFetching, retry } = servers;
  if (isFetching) return <Looking />;
  if (data === undefined) {
    return (
      <PartFailed
        title={setup.serversFailedTitle}
        error={error}
        atMs={errorUpdatedAt}
        onRetry={retry}
        retrying={isFetching}
      />
    );
  }
  if (data.items.length === 0) return <NoServer user={user} />;
  return (
    <>
      <ul className="grid gap-4">
        {reachableFirst(data.items).map((server) => (
          <ServerPanel key={server.machineIdentifier} server={server} onChosen={onChosen} />
        ))}
      </ul>
      <Button look="quiet" size="small" className="justify-self-start" onClick={retry}>
        <Icon of={RotateCw} size="small" />
        {setup.serversAgain}
      </Button>
    </>
  );
};

/** The owner's servers, each way to reach them tried; or an address by hand. */
const ServersStep = (props: ServersStepProps) => {
  const { setup } = useOwnerTexts();
  const servers = useServers();
  return (
    <>
      <h1 className="type-title">{setup.serversTitle}</h1>
      <p className="type-lead max-w-[56ch]">{setup.serversLead}</p>
      <FocusOnChange of={servers.isFetching ? 'looking' : 'found'}>
        <Found {...props} servers={servers} />
      </FocusOnChange>
      <ManualAddress onChosen={props.onChosen} />
    </>
  );
};

export default ServersStep;
