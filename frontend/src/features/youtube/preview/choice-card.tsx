import type { YoutubeChoice } from '@medianest/shared';
import { Clapperboard, ListVideo } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

interface ChoiceCardProps {
  choice: YoutubeChoice;
  onLook: (url: string) => void;
}

/** A link that names a video and a playlist around it: nobody guesses which one is meant. */
export const ChoiceCard = ({ choice: { videoUrl, playlistUrl }, onLook }: ChoiceCardProps) => {
  const { youtube } = useTexts();
  return (
    <section
      aria-labelledby="which-one"
      className="mt-4 grid gap-4 rounded-panel bg-surface p-4.5 inset-ring inset-ring-line rail:p-6"
    >
      <div>
        <h2 id="which-one" className="type-section">
          {youtube.choiceTitle}
        </h2>
        <p className="mt-1 text-text-2">{youtube.choiceLead}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => onLook(videoUrl)}>
          <Icon of={Clapperboard} />
          {youtube.onlyVideo}
        </Button>
        <Button onClick={() => onLook(playlistUrl)}>
          <Icon of={ListVideo} />
          {youtube.wholePlaylist}
        </Button>
      </div>
    </section>
  );
};
