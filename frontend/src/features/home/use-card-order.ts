import type { ServiceName } from '@medianest/shared';
import { useState } from 'react';

const storageKey = 'medianest.service-order';

const recall = (): string[] => {
  try {
    return localStorage.getItem(storageKey)?.split(' ') ?? [];
  } catch {
    return [];
  }
};

const remember = (order: readonly string[]) => {
  try {
    if (order.length === 0) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, order.join(' '));
  } catch {}
};

/** As chosen; what the choice does not name stays behind it, in its usual order. */
const inOrder = <Card extends { name: ServiceName }>(cards: readonly Card[], order: readonly string[]) => {
  const placeOf = ({ name }: Card) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...cards].sort((a, b) => placeOf(a) - placeOf(b));
};

const exchanged = (names: readonly string[], from: number, to: number) => {
  const next = [...names];
  const [moved] = next.splice(from, 1);
  if (moved !== undefined) next.splice(to, 0, moved);
  return next;
};

/** The cards as this browser was used to show them last. One without storage begins as usual. */
export const useCardOrder = <Card extends { name: ServiceName }>(cards: readonly Card[]) => {
  const [order, setOrder] = useState(recall);
  const shown = inOrder(cards, order);
  const choose = (next: string[]) => {
    setOrder(next);
    remember(next);
  };
  return {
    shown,
    isChosen: order.length > 0,
    move(name: ServiceName, by: -1 | 1) {
      const names = shown.map((card) => card.name);
      const from = names.indexOf(name);
      if (from + by < 0 || from + by >= names.length) return;
      choose(exchanged(names, from, from + by));
    },
    reset: () => choose([]),
  };
};
