const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  save: 'M4.5 2.5h7v11L8 10.8l-3.5 2.7z',
  pin: 'M6 2.5h4l-.5 4 2 2.5h-7l2-2.5zM8 9v4.5',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  down: 'M4.5 6.5L8 10l3.5-3.5',
  up: 'M4.5 9.5L8 6l3.5 3.5',
} as const;

/** A line drawing of 16 px in the colour of the text; always beside or inside something that has a name. */
export function Icon({ name, filled = false }: { name: keyof typeof PATHS; filled?: boolean }) {
  return (
    <svg className={`ic ${name === 'more' ? 'heavy' : ''}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} fill={filled ? 'currentColor' : 'none'} />
    </svg>
  );
}

/** ▼, the article's date, in its one colour. */
export function ArticleSign() {
  return (
    <svg className="sign" width="10" height="9" aria-hidden="true">
      <path d="M1 1h8L5 7.5z" fill="var(--accent)" />
    </svg>
  );
}

/** ○, today or the newest. */
export function NowSign() {
  return (
    <svg className="sign" width="10" height="10" aria-hidden="true">
      <circle cx="5" cy="5" r="3.5" fill="none" stroke="var(--ink)" strokeWidth="2" />
    </svg>
  );
}
