'use client';

import { useTexts } from '#lib/texts/texts.tsx';

export const SetupIntro = () => {
  const { setup } = useTexts();
  return (
    <>
      <h1 className="type-title">{setup.signInTitle}</h1>
      <p className="type-lead max-w-[56ch]">{setup.signInLead}</p>
    </>
  );
};
