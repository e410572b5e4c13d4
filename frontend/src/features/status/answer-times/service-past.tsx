import type { HistoryRange, ServiceStatus } from '@medianest/shared';
import { useState } from 'react';
import { useServiceHistory } from '#lib/queries/use-service-history.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { AnswerTimes } from './answer-times.tsx';
import { PastPanel } from './past-panel.tsx';
import { WhatWeKnow } from './what-we-know.tsx';

/** How a service was, and what is known while it is down. */
export const ServicePast = ({ service }: { service: ServiceStatus }) => {
  const { status: texts } = useTexts();
  const isDown = service.status === 'down';
  const [range, setRange] = useState<HistoryRange>(isDown ? '1h' : '24h');
  return (
    <PastPanel isDown={isDown} {...(isDown && { aside: <WhatWeKnow service={service} /> })}>
      <AnswerTimes
        name={texts.services[service.name]}
        range={range}
        onRange={setRange}
        past={useServiceHistory(service.name, range)}
        warns={service.status !== 'up'}
      />
    </PastPanel>
  );
};
