import type { ReactNode } from 'react';

interface BlankProps {
  drawing?: ReactNode;
  title: string;
  /** Pages whose only content this is have no other heading. */
  headingLevel?: 1 | 2 | 3;
  children?: ReactNode;
  action?: ReactNode;
}

/** A centred state: empty, failed, offline, not found. Says what is so and what to do. */
export const Blank = ({ drawing, title, headingLevel = 2, children, action }: BlankProps) => {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="grid justify-items-center gap-2 px-6 py-9 text-center">
      {drawing}
      <Heading
        className={headingLevel === 1 ? 'type-title' : headingLevel === 2 ? 'type-section' : 'type-subhead'}
      >
        {title}
      </Heading>
      {children && <div className="max-w-[42ch] text-pretty text-text-2">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
};
