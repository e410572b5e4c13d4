import type { Dashboard } from '@medianest/shared';
import { ArrowLeftRight, Check, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { cardGrid } from './card-grid.ts';
import { CardMover } from './card-mover.tsx';
import { ServiceCard } from './service-card.tsx';
import { useCardOrder } from './use-card-order.ts';

/** The cards in this browser's order, and the way to another one. */
export const CardRow = ({ services }: { services: Dashboard['services'] }) => {
  const { home, status } = useTexts();
  const { shown, isChosen, move, reset } = useCardOrder(services);
  const [isArranging, setIsArranging] = useState(false);
  const [said, setSaid] = useState('');
  return (
    <>
      <ul className={cardGrid}>
        {shown.map((service, index) => {
          const name = status.services[service.name];
          return (
            <ServiceCard key={service.name} service={service}>
              {isArranging && (
                <CardMover
                  name={name}
                  isFirst={index === 0}
                  isLast={index === shown.length - 1}
                  onMove={(by) => {
                    move(service.name, by);
                    setSaid(home.movedTo(name, index + by + 1, shown.length));
                  }}
                />
              )}
            </ServiceCard>
          );
        })}
      </ul>
      <div className="-mx-3.5 mt-2 flex justify-end gap-1">
        {isArranging && isChosen && (
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              reset();
              setSaid(home.usualOrderBack);
            }}
          >
            <Icon of={RotateCcw} size="small" />
            {home.usualOrder}
          </Button>
        )}
        <Button look="quiet" size="small" onClick={() => setIsArranging(!isArranging)}>
          <Icon of={isArranging ? Check : ArrowLeftRight} size="small" />
          {isArranging ? home.arranged : home.arrange}
        </Button>
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
};
