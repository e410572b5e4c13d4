import { RotateCw } from 'lucide-react';
import { SmallHouse } from '#components/house/small-house.tsx';
import { Blank } from '#components/ui/blank.tsx';
import { Button, buttonStyles } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

/** A page that threw. Home is a plain link: a full load leaves nothing of the fall behind. */
const BrokenPage = ({ onRetry }: { onRetry: () => void }) => {
  const { shell, actions } = useTexts();
  return (
    <main id="content" className="grid min-h-[80dvh] place-content-center">
      <Blank
        drawing={<SmallHouse />}
        title={shell.brokenTitle}
        headingLevel={1}
        action={
          <>
            <Button onClick={onRetry}>
              <Icon of={RotateCw} />
              {actions.retry}
            </Button>
            <a href="/" className={buttonStyles({ look: 'quiet' })}>
              {actions.goHome}
            </a>
          </>
        }
      >
        {shell.brokenDetail}
      </Blank>
    </main>
  );
};

export default BrokenPage;
