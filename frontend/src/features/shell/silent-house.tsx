import { RotateCw } from 'lucide-react';
import { Brand } from '#components/brand.tsx';
import { SmallHouse } from '#components/house/small-house.tsx';
import { Blank } from '#components/ui/blank.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { allDark } from '#lib/lights.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useDeviceOnline } from '#lib/use-device-online.ts';

interface SilentHouseProps {
  retry: () => void;
  retrying?: boolean;
}

/** The whole page when nothing answers and nothing is remembered: every shutter closed. */
export const SilentHouse = ({ retry, retrying = false }: SilentHouseProps) => {
  const { shell, actions } = useTexts();
  const online = useDeviceOnline();
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="px-6 pt-7">
        <Brand lights={allDark} />
      </header>
      <main id="content" className="m-auto pb-24">
        <Blank
          drawing={<SmallHouse lights={allDark} />}
          title={online ? shell.silentTitle : shell.offlineTitle}
          headingLevel={1}
          action={
            <Button onClick={retry} disabled={retrying}>
              <Icon of={RotateCw} />
              {actions.tryNow}
            </Button>
          }
        >
          {online ? shell.silentEmpty : shell.offlineEmpty}
        </Blank>
      </main>
    </div>
  );
};
