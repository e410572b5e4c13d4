'use client';

import { useTexts } from '#lib/texts/texts.tsx';

export const RelinkIntro = () => {
  const { door } = useTexts();
  return (
    <>
      <h1 className="type-hero text-scene">{door.relinkTitle}</h1>
      <p className="type-lead max-w-[56ch]">{door.relinkLead}</p>
    </>
  );
};
