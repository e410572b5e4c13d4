import type { DeviceSession } from '@medianest/shared';
import { LogOut } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { FocusOnChange } from '#components/focus-on-change.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { DeviceRow } from './device-row.tsx';
import { useSignOutDevices } from './use-sign-out-devices.ts';

const Confirm = lazy(() => import('#components/ui/confirm.tsx'));

/** What is asked about right now: one device, or all but this one. */
type Question = DeviceSession | 'others';

const useQuestionTexts = (question: Question, others: number) => {
  const { devices } = useTexts();
  if (question === 'others') {
    return {
      title: devices.confirmOthersTitle,
      detail: devices.confirmOthersDetail(others),
      action: devices.signOutOthers,
    };
  }
  return {
    title: devices.confirmOneTitle(question.deviceName),
    detail: question.current ? devices.confirmSelfDetail : devices.confirmOneDetail,
    action: devices.signOut,
  };
};

interface AskProps {
  question: Question;
  others: number;
  onConfirm: () => void;
  onClose: () => void;
}

const Ask = ({ question, others, onConfirm, onClose }: AskProps) => {
  const { title, detail, action } = useQuestionTexts(question, others);
  return (
    <Confirm title={title} action={action} onConfirm={onConfirm} onClose={onClose}>
      {detail}
    </Confirm>
  );
};

export const DeviceList = ({ items }: { items: readonly DeviceSession[] }) => {
  const { devices } = useTexts();
  const [question, setQuestion] = useState<Question | null>(null);
  const signOut = useSignOutDevices();
  const others = items.filter(({ current }) => !current).length;
  return (
    <FocusOnChange of={items.map(({ id }) => id).join()}>
      <ul>
        {items.map((device) => (
          <DeviceRow
            key={device.id}
            device={device}
            busy={signOut.busy}
            onSignOut={() => setQuestion(device)}
          />
        ))}
      </ul>
      {others > 0 ? (
        <Button
          look="danger"
          disabled={signOut.busy}
          onClick={() => setQuestion('others')}
          className="justify-self-start"
        >
          <Icon of={LogOut} />
          {devices.signOutOthers}
        </Button>
      ) : (
        <p className="text-text-2">
          <b className="font-semibold text-text">{devices.onlyThisTitle}.</b> {devices.onlyThisDetail}
        </p>
      )}
      {question !== null && (
        <Suspense>
          <Ask
            question={question}
            others={others}
            onConfirm={() => (question === 'others' ? signOut.others() : signOut.one(question))}
            onClose={() => setQuestion(null)}
          />
        </Suspense>
      )}
    </FocusOnChange>
  );
};
