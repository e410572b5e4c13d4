import type { MonitorList as Monitors } from '@medianest/shared';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { MonitorGroup } from './monitor-group.tsx';
import { MonitorRow } from './monitor-row.tsx';
import { leavesOf, type MonitorNode, treeOf } from './monitor-tree.ts';

/** Rows with bars are heavy: more of them come when they are wished for. */
const firstRows = 40;
/** A household that is small enough to be seen whole. */
const openUpTo = 12;

interface ListProps {
  list: Monitors;
  isAdmin: boolean;
}

const hasTrouble = (node: MonitorNode) =>
  leavesOf(node).some(({ status }) => status === 'down' || status === 'pending');

const careUntil = ({ maintenance }: Monitors, id: number) =>
  maintenance.find(({ status, monitorIds }) => status === 'under-maintenance' && monitorIds.includes(id))
    ?.endsAt ?? null;

const Nodes = ({ nodes, list, isAdmin }: ListProps & { nodes: readonly MonitorNode[] }) =>
  nodes.map((node) => {
    const { monitor, children } = node;
    if (children === null) {
      return (
        <MonitorRow
          key={monitor.id}
          monitor={monitor}
          careUntil={careUntil(list, monitor.id)}
          isAdmin={isAdmin}
        />
      );
    }
    const startsOpen = list.items.length <= openUpTo || hasTrouble(node);
    return (
      <MonitorGroup key={monitor.id} node={node} startsOpen={startsOpen}>
        <Nodes nodes={children} list={list} isAdmin={isAdmin} />
      </MonitorGroup>
    );
  });

/** What is watched, in its groups. */
export const MonitorList = ({ list, isAdmin }: ListProps) => {
  const { monitors } = useTexts();
  const [rows, setRows] = useState(firstRows);
  const nodes = treeOf(list.items);
  const rest = Math.min(firstRows, nodes.length - rows);
  return (
    <>
      <ul className="divide-y divide-line">
        <Nodes nodes={nodes.slice(0, rows)} list={list} isAdmin={isAdmin} />
      </ul>
      {rest > 0 && (
        <Button className="mt-3" onClick={() => setRows(rows + firstRows)}>
          {monitors.showMore(rest)}
        </Button>
      )}
    </>
  );
};
