'use client';

import { useOwnerTexts } from '#lib/texts/owner-texts.ts';

export const SetupIntro = () => {
  const { setup } = useOwnerTexts();
  return (
    <>
      <h1 className="type-title">{setup.signInTitle}</h1>
      <p className="type-lead max-w-[56ch]">{setup.signInLead}</p>
    </>
  );
};
