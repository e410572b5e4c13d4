import type { SystemFolder } from '@medianest/shared';
import { ThinBar } from '#components/ui/thin-bar.tsx';
import { useFormat } from '#lib/format.ts';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';

const Folder = ({ folder }: { folder: SystemFolder }) => {
  const { adminSystem: texts } = useOwnerTexts();
  const format = useFormat();
  const { name, path, usedBytes, freeBytes, totalBytes } = folder;
  const isMeasured = freeBytes !== null && totalBytes !== null && totalBytes > 0;
  return (
    <li className="grid gap-2 border-line border-b py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-semibold">{texts.folders[name]}</h3>
        <p className="text-small text-text-2 tabular-nums">
          {usedBytes === null ? texts.holdsUnknown : texts.holds(format.size(usedBytes))}
        </p>
      </div>
      {isMeasured && <ThinBar share={1 - freeBytes / totalBytes} />}
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-small text-text-3">
        <p className="wrap-anywhere">{path}</p>
        <p className="tabular-nums">
          {isMeasured ? texts.free(format.size(freeBytes), format.size(totalBytes)) : texts.freeUnknown}
        </p>
      </div>
    </li>
  );
};

/** Where data lies, what it takes and what is left. */
export const FolderList = ({ folders }: { folders: readonly SystemFolder[] }) => {
  const { adminSystem: texts } = useOwnerTexts();
  return (
    <section className="grid gap-1">
      <h2 className="type-section">{texts.data}</h2>
      <ul>
        {folders.map((folder) => (
          <Folder key={folder.name} folder={folder} />
        ))}
      </ul>
    </section>
  );
};
