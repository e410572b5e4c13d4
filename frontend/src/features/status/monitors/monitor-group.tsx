import type { Monitor } from '@medianest/shared';
import { type ReactNode, useState } from 'react';
import { StateWord } from '#components/state-word.tsx';
import { useLanguage, useTexts } from '#lib/texts/texts.tsx';
import { DisclosureName } from '../disclosure-name.tsx';
import { leavesOf, type MonitorNode } from './monitor-tree.ts';

const namedMembers = 3;

/** "Camera does not answer": a group names who makes it what it is. */
const useSummary = (members: readonly Monitor[]): string => {
  const { monitors } = useTexts();
  const language = useLanguage();
  const namesOf = (status: Monitor['status']) => {
    const names = members.filter((member) => member.status === status).map(({ name }) => name);
    const rest = names.length - namedMembers;
    const named = rest > 0 ? [...names.slice(0, namedMembers), `+${rest}`] : names;
    return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(named);
  };
  const up = members.filter(({ status }) => status === 'up').length;
  const [down, pending] = [namesOf('down'), namesOf('pending')];
  if (down !== '') return monitors.group.down(down);
  if (pending !== '') return monitors.group.pending(pending);
  return up === members.length ? monitors.group.allWell(up) : monitors.group.some(up, members.length);
};

interface MonitorGroupProps {
  node: MonitorNode;
  startsOpen: boolean;
  children: ReactNode;
}

/** A group of monitors, which opens. */
export const MonitorGroup = ({ node, startsOpen, children }: MonitorGroupProps) => {
  const [isOpen, setOpen] = useState(startsOpen);
  const { monitor } = node;
  return (
    <li className="py-3.5">
      <div className="flex min-h-11 flex-wrap items-center gap-x-5 gap-y-1">
        <h3 className="min-w-0">
          <DisclosureName name={monitor.name} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
        </h3>
        <StateWord state={monitor.status} />
        <span dir="auto" className="min-w-0 break-words text-small text-text-3">
          {useSummary(leavesOf(node))}
        </span>
      </div>
      {isOpen && (
        <ul className="mt-1.5 divide-y divide-line border-line-strong border-l-2 pl-4 rail:pl-5">
          {children}
        </ul>
      )}
    </li>
  );
};
