import type { ReactNode } from 'react';

interface SwitchProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: ReactNode;
  /** One line that says what the present state means. */
  description?: ReactNode;
}

/** A labelled switch that acts at once. */
export function Switch({ checked, onChange, label, description }: SwitchProps) {
  return (
    <label className="ui-switch">
      <span className="ui-switch-words">
        <span className="ui-switch-label">{label}</span>
        {description && <span className="ui-small">{description}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}
