import { useEffect, useRef } from 'react';
import { Icon } from '../common/Icon.tsx';

interface SearchBoxProps {
  label: string;
  query: string;
  onSearch: (query: string) => void;
}

/** The search field in the head; a slash anywhere goes there. */
export function SearchBox({ label, query, onSearch }: SearchBoxProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select, [role=dialog]');
      if (event.key !== '/' || isTyping) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <label className="search">
      <Icon name="search" />
      <span className="ui-hidden">{label}</span>
      <input ref={field} type="search" value={query} placeholder={label} onChange={(event) => onSearch(event.target.value)} />
      <kbd aria-hidden="true">/</kbd>
    </label>
  );
}
