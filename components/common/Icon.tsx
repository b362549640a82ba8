const PATHS = {
  search: 'M2.8 7a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0M10.2 10.2l3.3 3.3',
  options:
    'M2.5 5h6M12 5h1.5M2.5 11H5M8.5 11h5M8.5 5a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0M5 11a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0',
  saved: 'M4.5 2.5h7v11L8 10.8l-3.5 2.7z',
  open: 'M6.5 3.5h-3v9h9v-3M9.5 3h3.5v3.5M13 3L8 8',
  close: 'M4 4l8 8M12 4l-8 8',
  chevron: 'M4.5 6.5L8 10l3.5-3.5',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing beside a control that has its own name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="ui-icon" data-icon={name} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
