import type { ReactNode } from 'react';

export interface Fact {
  name: string;
  value: ReactNode;
}

/** Facts under a heading, one to a line. */
export const FactList = ({ title, facts }: { title: string; facts: readonly Fact[] }) => (
  <section className="grid content-start gap-2">
    <h2 className="type-section">{title}</h2>
    <dl>
      {facts.map(({ name, value }) => (
        <div key={name} className="flex items-baseline justify-between gap-4 border-line border-b py-3">
          <dt className="text-text-2">{name}</dt>
          <dd className="min-w-0 text-right font-semibold wrap-anywhere tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  </section>
);
