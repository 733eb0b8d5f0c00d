import { Answered, fieldId, wordsAmong } from '@alianzas/ui';

interface GroupedSelectProps {
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  defaultValue?: string | undefined;
  /** The first line, that chooses nothing */
  empty: string;
  groups: readonly { label: string; options: readonly { value: string; label: string }[] }[];
}

/** A long list of known values under headings. */
export function GroupedSelect(props: GroupedSelectProps) {
  const { name, label, hint, error, defaultValue, empty, groups } = props;
  const id = fieldId(name);
  const described = [hint ? `${id}-ayuda` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field invalid' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="hint" id={`${id}-ayuda`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={`${id}-error`}>
          <span className="spoken">Error: </span>
          {error}
        </p>
      ) : null}
      <Answered
        name={name}
        id={id}
        label={label}
        words={wordsAmong(
          groups.flatMap(({ options }) => options),
          defaultValue,
        )}
      />
      <select
        id={id}
        name={name}
        className="control full"
        defaultValue={defaultValue ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      >
        <option value="">{empty}</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
