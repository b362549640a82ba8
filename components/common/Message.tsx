import type { ReactNode } from 'react';

/** A state that needs words: what it is, what it means, one way on. */
export function Message({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <section className="ui-message">
      <h2>{title}</h2>
      {children}
      {actions && <p className="ui-actions">{actions}</p>}
    </section>
  );
}
