import { Wrench } from 'lucide-react';
import Link from 'next/link';
import { buttonStyles } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useOwnerName } from '#lib/queries/use-owner-name.ts';
import { useSession } from '#lib/queries/use-session.ts';
import { useYoutubeQueue } from '#lib/queries/use-youtube-queue.ts';
import { useTexts } from '#lib/texts/texts.tsx';

/** The program that fetches videos is not there, or too old: administrators can do something about it. */
export const ToolBanner = () => {
  const { youtube, problems } = useTexts();
  const ownerName = useOwnerName();
  const isAdmin = useSession().data?.user.role === 'admin';
  const problem = useYoutubeQueue().data?.toolProblem ?? null;
  if (problem === null) return null;
  const words = youtube.toolProblems[problem];
  return (
    <div className="mt-4">
      <Notice
        tone="down"
        icon={Wrench}
        title={words.title}
        action={
          isAdmin && (
            <Link href="/admin/system/" className={buttonStyles({ size: 'small' })}>
              {youtube.toSystem}
            </Link>
          )
        }
      >
        {isAdmin ? words.forAdministrators : words.forPeople(ownerName ?? problems.ownerFallback)}
      </Notice>
    </div>
  );
};
