/** The sign of the product: a record that steps, above the dotted line it leaves on a page. */
export function Logo({ isOn = true, size = 20 }: { isOn?: boolean; size?: number }) {
  return (
    <svg className="ui-logo" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {isOn ? (
        <>
          <rect className="ui-logo-plate" width="16" height="16" rx="3.5" />
          <path className="ui-logo-step" d="M3 4h5v4h5" />
          {[3, 5.7, 8.4, 11.1].map((x) => (
            <rect className="ui-logo-dot" key={x} x={x} y="11" width="1.9" height="1.9" />
          ))}
        </>
      ) : (
        <>
          <rect className="ui-logo-frame" x=".75" y=".75" width="14.5" height="14.5" rx="3" />
          <path className="ui-logo-frame" d="M4 5.5h4v4h4" />
        </>
      )}
    </svg>
  );
}
