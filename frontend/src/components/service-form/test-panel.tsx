import type { ServiceName, ServiceTest } from '@medianest/shared';
import { RotateCw } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useFormat } from '#lib/format.ts';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';
import { TestLadder } from './test-ladder.tsx';

interface TestPanelProps {
  service: ServiceName;
  test: ServiceTest | null;
  busy: boolean;
  onTest: () => void;
}

/** Tries what is entered, and tells how far it got. */
export const TestPanel = ({ service, test, busy, onTest }: TestPanelProps) => {
  const { adminServices: texts } = useOwnerTexts();
  const format = useFormat();
  const word = test === null ? texts.test : texts.testAgain;
  return (
    <section
      aria-busy={busy}
      className="grid gap-2 rounded-panel bg-surface p-4 inset-ring inset-ring-line rail:p-6"
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="type-subhead">
          {test === null ? texts.testTitle : texts.testTitleAt(format.ago(test.testedAt))}
        </h3>
        <Button size="small" onClick={onTest} disabled={busy}>
          <Icon of={RotateCw} size="small" />
          {busy ? texts.testing : word}
        </Button>
      </div>
      <p role="status" className="text-small text-text-2">
        {test === null ? texts.testHint : test.ok ? texts.testPassed : texts.testFailed}
      </p>
      {test !== null && <TestLadder service={service} test={test} />}
    </section>
  );
};
