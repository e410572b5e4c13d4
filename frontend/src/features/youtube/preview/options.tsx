import { Tick } from '#components/ui/tick.tsx';
import { useLanguage, useTexts } from '#lib/texts/texts.tsx';
import type { Draft } from './use-draft.ts';

const common = ['en', 'de', 'fr', 'es', 'it', 'nl'];
const mostLanguages = 5;

const Languages = ({ form }: Pick<Draft, 'form'>) => {
  const { youtube } = useTexts();
  const names = new Intl.DisplayNames(useLanguage(), { type: 'language' });
  const chosen = form.watch('languages');
  const turn = (language: string, isWanted: boolean) => {
    const others = chosen.filter((other) => other !== language);
    form.setValue('languages', isWanted ? [...others, language].slice(-mostLanguages) : others);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend that nobody sees
    <div role="group" aria-label={youtube.languages} className="grid grid-cols-2 pl-8.5">
      {[...new Set([...(form.formState.defaultValues?.languages ?? []), ...common])].map(
        (language) =>
          language && (
            <Tick
              key={language}
              checked={chosen.includes(language)}
              onChange={(isWanted) => turn(language, isWanted)}
            >
              {names.of(language)}
            </Tick>
          ),
      )}
    </div>
  );
};

/** What comes along, and whether the playlist keeps growing here. */
export const Options = ({ form, isList }: Pick<Draft, 'form'> & { isList: boolean }) => {
  const { youtube } = useTexts();
  const { wantsSubtitles, sponsorMarks, follow } = form.watch();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend that nobody sees
    <div role="group" aria-label={youtube.options} className="grid">
      <Tick checked={wantsSubtitles} onChange={(is) => form.setValue('wantsSubtitles', is)}>
        {youtube.subtitles}
      </Tick>
      {wantsSubtitles && <Languages form={form} />}
      <Tick checked={sponsorMarks} onChange={(is) => form.setValue('sponsorMarks', is)}>
        {youtube.sponsorMarks}
      </Tick>
      {isList && (
        <Tick checked={follow} onChange={(is) => form.setValue('follow', is)}>
          {youtube.wantsFollow}
        </Tick>
      )}
    </div>
  );
};
