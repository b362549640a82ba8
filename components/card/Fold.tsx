import { useId, useState, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';

/** One thing that a reader may open: its name on the row, what it holds under the row. */
export interface Fold {
  key: string;
  name: string;
  content: ReactNode;
}

/** A row of names that open one under the other, so that the card stays short. */
export function Folds({ folds }: { folds: Fold[] }) {
  const id = useId();
  const [open, setOpen] = useState<string | null>(null);
  if (folds.length === 0) return null;
  const shown = folds.find((fold) => fold.key === open);
  return (
    <div className="folds">
      <p className="names">
        {folds.map((fold) => (
          <button
            key={fold.key}
            type="button"
            className="more"
            aria-expanded={fold.key === open}
            aria-controls={fold.key === open ? id : undefined}
            onClick={() => setOpen(fold.key === open ? null : fold.key)}
          >
            {fold.name}
            <Icon name={fold.key === open ? 'up' : 'down'} />
          </button>
        ))}
      </p>
      {shown && (
        <div id={id} className="folded">
          {shown.content}
        </div>
      )}
    </div>
  );
}
