import { type FormEvent, useState } from "react";
import { ApiError } from "#platform/web";

type Errors<T> = { readonly [K in keyof T]?: string | undefined };

export interface FormOptions<T> {
  readonly initial: T;
  /** The sentences beside the fields that are not right yet; an empty object when all are. */
  readonly check?: (values: T) => Errors<T>;
  readonly save: (values: T) => Promise<unknown>;
  readonly onSaved?: (values: T) => void;
}

export interface Form<T> {
  readonly values: T;
  readonly errors: Errors<T>;
  /** A refusal that belongs to no field. */
  readonly error: unknown;
  readonly dirty: boolean;
  readonly saving: boolean;
  readonly set: <K extends keyof T>(name: K, value: T[K]) => void;
  /** For text fields of `#ui/base`: `<TextInput {...form.text("name")} />`. */
  readonly text: (name: keyof T & string) => {
    name: string;
    value: string;
    error: string | undefined;
    onChange: (event: { currentTarget: { value: string } }) => void;
  };
  /** For `Select`, `MultiSelect`, `NumberInput`, `SegmentedControl`: they hand over the value itself. */
  readonly value: <K extends keyof T>(
    name: K,
  ) => { value: T[K]; error: string | undefined; onChange: (value: unknown) => void };
  /** For `Checkbox` and `Switch`. */
  readonly checked: (name: keyof T & string) => {
    name: string;
    checked: boolean;
    onChange: (event: { currentTarget: { checked: boolean } }) => void;
  };
  /** Back to what was saved last. */
  readonly reset: () => void;
  /** Back to what it began with: for forms that add one thing after another. */
  readonly clear: () => void;
  readonly submit: (event?: FormEvent) => void;
}

/**
 * The state of a form. A refusal whose `place` is the name of a field stands beside that field; any other stands
 * in the bar. What was typed is never lost by a failure.
 */
export function useForm<T extends object>({ initial, check, save, onSaved }: FormOptions<T>): Form<T> {
  const [base, setBase] = useState(initial);
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Errors<T>>({});
  const [error, setError] = useState<unknown>();
  const [saving, setSaving] = useState(false);

  const set = <K extends keyof T>(name: K, value: T[K]) => {
    setValues((old) => ({ ...old, [name]: value }));
    setErrors((old) => ({ ...old, [name]: undefined }));
  };

  const run = async (element: HTMLElement | undefined) => {
    const wrong = check?.(values) ?? {};
    setErrors(wrong);
    setError(undefined);
    if (Object.values(wrong).some((e) => e !== undefined)) return showFirstWrong(element);
    setSaving(true);
    try {
      await save(values);
      setBase(values);
      onSaved?.(values);
    } catch (caught) {
      const place = caught instanceof ApiError ? caught.place?.replace(/^body[./]/, "") : undefined;
      if (place !== undefined && place in values) {
        setErrors({ [place]: (caught as Error).message } as Errors<T>);
        showFirstWrong(element);
      } else setError(caught);
    } finally {
      setSaving(false);
    }
  };

  return {
    values,
    errors,
    error,
    saving,
    dirty: (Object.keys(values) as (keyof T)[]).some((name) => values[name] !== base[name]),
    set,
    text: (name) => ({
      name,
      value: String(values[name] ?? ""),
      error: errors[name],
      onChange: (event) => set(name, event.currentTarget.value as T[typeof name]),
    }),
    value: (name) => ({
      value: values[name],
      error: errors[name],
      onChange: (value) => set(name, value as T[typeof name]),
    }),
    checked: (name) => ({
      name,
      checked: Boolean(values[name]),
      onChange: (event) => set(name, event.currentTarget.checked as T[typeof name]),
    }),
    reset: () => {
      setValues(base);
      setErrors({});
      setError(undefined);
    },
    clear: () => {
      setBase(initial);
      setValues(initial);
      setErrors({});
      setError(undefined);
    },
    submit: (event) => {
      event?.preventDefault();
      void run(event?.currentTarget as HTMLElement | undefined);
    },
  };
}

/** Once the marks are drawn, the keyboard goes to the first field that is not right. */
function showFirstWrong(element: HTMLElement | undefined): void {
  requestAnimationFrame(() => element?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
