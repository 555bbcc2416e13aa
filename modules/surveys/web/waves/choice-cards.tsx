import { useId } from "react";
import { Text } from "#ui/base";
import css from "./waves.module.css";

/** One of a few, each with a sentence about what it means. */
export function ChoiceCards<V extends string>(props: {
  readonly label: string;
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly choices: readonly { readonly value: V; readonly title: string; readonly text?: string }[];
  readonly error?: string | undefined;
}) {
  const { label, value, onChange, choices, error } = props;
  const name = useId();
  return (
    <div>
      <div className={css.choices} role="radiogroup" aria-label={label}>
        {choices.map((choice) => (
          <label key={choice.value} className={css.choice}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              aria-invalid={error ? true : undefined}
              onChange={() => onChange(choice.value)}
            />
            <span>
              <strong>{choice.title}</strong>
              {choice.text && <small>{choice.text}</small>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <Text size="sm" c="red" role="alert" mt={6}>
          {error}
        </Text>
      )}
    </div>
  );
}
