import { useOwnerTexts } from '#lib/texts/owner-texts.ts';

const places = [
  { name: 'claimTerminal', command: 'npm start' },
  { name: 'claimDocker', command: 'docker compose logs medianest' },
] as const;

/** Nobody owns the house, and this browser does not hold the key: where to find it. */
export const LockedStep = () => {
  const { setup } = useOwnerTexts();
  return (
    <>
      <h1 className="type-title">{setup.claimNeededTitle}</h1>
      <p className="type-lead max-w-[56ch]">{setup.claimNeededLead}</p>
      <div className="grid gap-4 rounded-panel bg-surface p-5 inset-ring inset-ring-line rail:p-6">
        <h2 className="type-subhead">{setup.claimWhere}</h2>
        <dl className="grid gap-3">
          {places.map(({ name, command }) => (
            <div key={name}>
              <dt className="text-small text-text-2">{setup[name]}</dt>
              <dd className="mt-1 font-mono text-small">{command}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
};
