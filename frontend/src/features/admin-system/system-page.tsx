'use client';

import type { System } from '@medianest/shared';
import { AdminNotices } from '#components/admin-notices.tsx';
import { AdminTabs } from '#components/admin-tabs.tsx';
import { NoSuchRoom } from '#components/no-such-room.tsx';
import { PartFailed } from '#components/part-failed.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { useFormat } from '#lib/format.ts';
import { useSession } from '#lib/queries/use-session.ts';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';
import { FactList } from './fact-list.tsx';
import { FolderList } from './folder-list.tsx';
import { useSystem } from './use-system.ts';
import { YtDlpPanel } from './yt-dlp-panel.tsx';

const columns = 'grid gap-x-12 gap-y-9 wide:grid-cols-2';

const Bones = () => (
  <div aria-busy="true" className="grid gap-9">
    <Bone className="h-56" />
    <div className={columns}>
      <Bone className="h-56" />
      <Bone className="h-56" />
    </div>
  </div>
);

const Versions = ({ system }: { system: System }) => {
  const { adminSystem: texts } = useOwnerTexts();
  const { version, node, database, ffmpeg } = system;
  const lack = ffmpeg.state === 'missing' ? texts.missing : texts.broken;
  return (
    <FactList
      title={texts.versions}
      facts={[
        { name: 'MediaNest', value: version },
        { name: 'Node.js', value: node },
        { name: texts.database(database.isEmbedded), value: database.version },
        { name: 'ffmpeg', value: ffmpeg.version ?? <span className="text-down">{lack}</span> },
      ]}
    />
  );
};

const Running = ({ system }: { system: System }) => {
  const { adminSystem: texts } = useOwnerTexts();
  const format = useFormat();
  return (
    <FactList
      title={texts.running}
      facts={[
        { name: texts.since, value: format.dateTime(system.startedAt) },
        { name: texts.jobs, value: texts.jobStores[system.jobs] },
        { name: texts.logLevel, value: system.logLevel },
        { name: texts.databaseSize, value: format.size(system.database.sizeBytes) },
      ]}
    />
  );
};

const Content = () => {
  const { adminSystem: texts } = useOwnerTexts();
  const { data, error, errorUpdatedAt, isFetching, retry } = useSystem();
  if (data !== undefined)
    return (
      <div className="grid gap-9">
        <YtDlpPanel facts={data.ytDlp} />
        <div className={columns}>
          <Versions system={data} />
          <Running system={data} />
        </div>
        <FolderList folders={data.folders} />
      </div>
    );
  if (error === null) return <Bones />;
  return (
    <PartFailed
      title={texts.failedTitle}
      error={error}
      atMs={errorUpdatedAt}
      onRetry={retry}
      retrying={isFetching}
    />
  );
};

/** What the portal runs on and where its data lies; for others than administrators there is no such room. */
export const SystemPage = () => {
  const { adminSystem: texts } = useOwnerTexts();
  const { data } = useSession();
  if (data && data.user.role !== 'admin') return <NoSuchRoom />;
  return (
    <div className="grid max-w-250 gap-7 pt-4">
      <h1 className="type-title">{texts.title}</h1>
      <AdminTabs />
      {data && data.notices.length > 0 && (
        <section aria-label={texts.notices} className="grid gap-3">
          <AdminNotices notices={data.notices} />
        </section>
      )}
      {data ? <Content /> : <Bones />}
    </div>
  );
};
