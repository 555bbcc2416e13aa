import { TextInput } from "#ui/base";

/** Today by the reader's own calendar. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export interface DayProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (event: { currentTarget: { value: string } }) => void;
}

/** A day, with the calendar that the browser brings. */
export function Day(props: DayProps) {
  return <TextInput {...props} type="date" />;
}
